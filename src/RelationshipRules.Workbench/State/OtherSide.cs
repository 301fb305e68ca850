using RelationshipRules.Cli.Comparisons;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;

namespace RelationshipRules.Workbench.State;

/// <summary>What the other side has answered about the same partnership, held against the description at work.</summary>
public sealed class OtherSide
{
    private OtherSide(PartnershipDocument document, string name) => (Document, Name) = (document, name);

    public PartnershipDocument Document { get; }

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>What could not be used of it.</summary>
    public IReadOnlyList<Diagnostic> Problems => Document.Diagnostics;

    /// <summary>The differences in which ours was kept, by <see cref="PartyDifference.Key"/>.</summary>
    internal HashSet<string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a description, as a file or as the questions in a spreadsheet.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="problem">Why it is none, for a reader.</param>
    /// <returns>The description; null for a file that is none.</returns>
    public static OtherSide? Read(byte[] content, string name, out string problem)
    {
        try
        {
            using var stream = new MemoryStream(content);
            var isWorkbook = DescriptionWorkbook.IsOne(stream);
            var document = isWorkbook ? DescriptionWorkbook.Read(stream, name) : PartnershipDocument.Parse(content, path: name);
            problem = !isWorkbook && !MayBeDescription(content, name) ? $"{name} is no description, but of a kind that is not read here."
                : !document.IsReadable ? $"{name} is no description: {document.Diagnostics[0].Message}"
                : document.Diagnostics.FirstOrDefault(static d => d.Id is "RRD0001" or "RRD0002") is { } broken ? $"{name} is damaged, and what is left of it may say what nobody has said: {broken.Message}"
                : !isWorkbook && OpenedCompact.IsOne(content) ? $"{name} is no description, but a local compact."
                : !isWorkbook && FileReport.IsOne(content, name) ? $"{name} is no description, but {FileReport.Kind}."
                : string.Equals(document.ToJson(), PartnershipDocument.FromPartnership(new()).ToJson(), StringComparison.Ordinal) ? $"{name} is no description: nothing is stated in it."
                : "";
            return problem.Length == 0 ? new(document, name) : null;
        }
        catch (RecordFileException error)
        {
            problem = $"{name} is no description: {error.Message}";
            return null;
        }
    }

    /// <summary>Whether a file is called a description or begins like one, so that it is worth telling what is wrong with its text.</summary>
    internal static bool MayBeDescription(ReadOnlySpan<byte> content, string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".json" or ".jsonc" || content.TrimStart("\uFEFF \t\r\n"u8) is [] or [(byte)'{' or (byte)'[' or (byte)'/', ..];

    /// <summary>What is kept of it in the browser.</summary>
    internal SavedOther ToSave() => new(Name, Document.ToJson(), [.. Kept]);

    /// <summary>Takes up what was kept; null for what is no description.</summary>
    internal static OtherSide? Restore(SavedOther saved)
    {
        var document = PartnershipDocument.Parse(saved.Text, path: saved.Name);
        if (!document.IsReadable)
        {
            return null;
        }

        var other = new OtherSide(document, saved.Name);
        other.Kept.UnionWith(saved.Kept);
        return other;
    }
}

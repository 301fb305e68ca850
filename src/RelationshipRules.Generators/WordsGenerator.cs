using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RelationshipRules.Generators;

/// <summary>
/// Writes a class for each table of words (<c>…Words.resx</c>): a property or a method for each entry, with the places to fill as parameters. The English words are in the code, so that
/// nothing is looked up for them; what other languages say is asked of their resources.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class WordsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => (Namespace: Option(options.GlobalOptions, "RootNamespace"), Folder: Option(options.GlobalOptions, "ProjectDir")));
        var tables = context.AdditionalTextsProvider.Where(static file => file.Path.EndsWith("Words.resx", StringComparison.Ordinal)).Combine(project);
        context.RegisterSourceOutput(tables, static (output, table) =>
            Emit(output, table.Left, table.Right.Namespace, table.Right.Folder));

        static string Option(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options, string name) => options.TryGetValue("build_property." + name, out var value) ? value : "";
    }

    private static void Emit(SourceProductionContext output, AdditionalText file, string root, string folder)
    {
        try
        {
            // A table of another project, linked into this one, keeps its folder.
            var directory = Path.GetDirectoryName(file.Path)!;
            var own = folder.TrimEnd('/', '\\');
            var isWithin = directory.StartsWith(own, StringComparison.Ordinal) && (directory.Length == own.Length || directory[own.Length] is '/' or '\\');
            var within = !isWithin ? Path.GetFileName(directory)
                : directory.Substring(own.Length).Trim('/', '\\').Replace('\\', '.').Replace('/', '.');
            var name = Path.GetFileNameWithoutExtension(file.Path);
            output.AddSource($"{name}.g.cs", SourceText.From(
                WordsEmitter.Emit(within.Length == 0 ? root : $"{root}.{within}", name, WordEntry.Read(file.GetText(output.CancellationToken)!.ToString())),
                Encoding.UTF8));
        }
        catch (Exception error) when (error is XmlException or FormatException)
        {
            output.ReportDiagnostic(Diagnostic.Create(ModelDiagnostics.Words, Location.Create(file.Path, default, default), error.Message));
        }
    }
}

/// <summary>An entry of a table: one text, or one for one and one for any other number.</summary>
internal sealed record WordEntry(string Name, string Text, string? TextOfOne)
{
    private const string One = ".one";
    private const string Other = ".other";

    /// <summary>The place that takes a number, by which the form is chosen.</summary>
    public const string Count = "count";

    public static readonly Regex Place = new(@"\{(?<name>[a-z][A-Za-z]*)\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The places to fill, in the order in which the English text has them.</summary>
    public IReadOnlyList<string> Places { get; } = [.. Place.Matches(Text).Cast<Match>().Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The entries of a table.</summary>
    /// <exception cref="FormatException">An entry cannot be used.</exception>
    public static IReadOnlyList<WordEntry> Read(string resx)
    {
        var texts = XDocument.Parse(resx, LoadOptions.PreserveWhitespace).Root!.Elements("data").Select(data => (Name: data.Attribute("name")!.Value, Text: data.Element("value")!.Value)).ToList();
        var byName = texts.ToLookup(text => text.Name, text => text.Text, StringComparer.Ordinal);
        var entries = new List<WordEntry>();
        foreach (var (name, text) in texts)
        {
            if (name.EndsWith(One, StringComparison.Ordinal) && byName.Contains(Base(name, One) + Other))
            {
                continue;
            }

            var isCounted = name.EndsWith(Other, StringComparison.Ordinal);
            var key = isCounted ? Base(name, Other) : name;
            if (!Regex.IsMatch(key, "^[A-Z][A-Za-z]*(_[A-Za-z]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) || byName[name].Skip(1).Any())
            {
                throw new FormatException($"'{name}' is no name that an entry can have, or two have it");
            }

            var entry = new WordEntry(key, text, isCounted ? byName[key + One].FirstOrDefault() ?? throw new FormatException($"'{key}' has no text for one") : null);
            if (isCounted && !entry.Places.Contains(Count, StringComparer.Ordinal))
            {
                throw new FormatException($"'{name}' has no place {{{Count}}}");
            }

            entries.Add(entry);
        }

        return entries;
    }

    private static string Base(string name, string form) => name.Substring(0, name.Length - form.Length);
}

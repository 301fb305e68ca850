using System.Globalization;
using System.Text.Json;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Facts;

namespace RelationshipRules.Cli.Proposals;

/// <summary>A review: proposals to be decided by somebody who fills in a file, as JSON or as a workbook.</summary>
internal static class Review
{
    private const string HowTo =
        "For each entry write accept, change or refuse as its decision, and with change the value in changeTo, as a description would have it. What has no decision stays open. "
        + "The same can be done under nothingFound: change, with a value, and a quote that stands in the document where there is one.";

    public static void Write(Stream output, ProposalSet set, WantedFacts wanted)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Options(indented: true)))
        {
            json.WriteStartObject();
            json.WriteString("document", set.Text.Name);
            json.WriteString("howTo", wanted.Paths is null ? $"{HowTo} What the rules of the profile '{wanted.Profile}' read comes first." : HowTo);
            json.WriteStartArray("proposals");
            foreach (var proposal in set.Proposals)
            {
                Write(json, proposal);
            }

            json.WriteEndArray();
            json.WriteStartArray("nothingFound");
            foreach (var silent in set.Silent)
            {
                json.WriteStartObject();
                WriteFact(json, silent.Fact);
                json.WriteStartArray("nearest");
                foreach (var passage in silent.Nearest)
                {
                    json.WriteStartObject();
                    json.WriteString("where", ProposalPage.Where(passage));
                    json.WriteString("text", passage.Text);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteString("quote", "");
                WriteDecision(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Reads a review that was filled in.</summary>
    /// <exception cref="CliException">It is none.</exception>
    public static ReviewContent Read(Stream stream, string name)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return ReviewWorkbook.Read(bytes, name);
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("proposals", out _))
            {
                throw new CliException($"'{name}' is no review; 'relrules propose' writes one.");
            }

            var content = new ReviewContent(name);
            foreach (var list in (string[])["proposals", "nothingFound"])
            {
                foreach (var (entry, at) in root.TryGetProperty(list, out var entries) && entries.ValueKind == JsonValueKind.Array ? entries.EnumerateArray().Select(static (e, i) => (e, i)) : [])
                {
                    content.Add(
                        $"{list}, entry {(at + 1).ToString(CultureInfo.InvariantCulture)}",
                        Text(entry, "fact"),
                        Text(entry, "decision"),
                        Value(entry, "value"),
                        Value(entry, "changeTo"),
                        Text(entry, "quote"),
                        Text(entry, "where"),
                        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("hedges", out var hedges) && hedges.ValueKind == JsonValueKind.Array ? DescriptionBuilder.TakenBack(hedges.EnumerateArray().Select(static h => new Hedge(Text(h, "words"), Text(h, "loses")))) : "");
                }
            }

            return content;
        }
        catch (JsonException error)
        {
            throw new CliException($"'{name}' is no JSON: line {((error.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)} cannot be read.", inner: error);
        }
    }

    private static void Write(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteStartObject();
        json.WriteNumber("number", proposal.Number);
        WriteFact(json, proposal.Fact);
        json.WritePropertyName("value");
        if (proposal.Value is { } value)
        {
            value.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("valueInWords", proposal.ValueText);
        json.WriteString("quote", proposal.Quote);
        json.WriteString("where", ProposalPage.Where(proposal.Passage));
        json.WriteString("why", proposal.Why);
        json.WriteString("proposedBy", proposal.ProposedBy);
        json.WriteStartArray("hedges");
        foreach (var hedge in proposal.Hedges)
        {
            json.WriteStartObject();
            json.WriteString("words", hedge.Words);
            json.WriteString("loses", hedge.Loses);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("alternatives");
        foreach (var alternative in proposal.Alternatives)
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            alternative.Value.WriteTo(json);
            json.WriteString("why", alternative.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("conflictsWith");
        foreach (var other in proposal.ConflictsWith)
        {
            json.WriteNumberValue(other);
        }

        json.WriteEndArray();
        json.WriteStartArray("saidAlsoIn");
        foreach (var passage in proposal.SaidAlsoIn)
        {
            json.WriteStringValue(ProposalPage.Where(passage));
        }

        json.WriteEndArray();
        WriteDecision(json);
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, FactInfo fact)
    {
        json.WriteString("fact", fact.Path);
        json.WriteString("title", fact.Title);
        json.WriteString("question", fact.Question);
    }

    private static void WriteDecision(Utf8JsonWriter json)
    {
        json.WriteString("decision", "");
        json.WriteNull("changeTo");
    }

    private static string Text(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    private static JsonElement? Value(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.Clone() : null;
}

/// <summary>The decisions of a review.</summary>
/// <param name="name">The review's file.</param>
internal sealed class ReviewContent(string name)
{
    private readonly List<(string Entry, string Fact, string Decision, JsonElement? Value, JsonElement? ChangeTo, string Quote, string Where, string TakenBack)> _entries = [];

    /// <summary>How many proposals have no decision.</summary>
    public int Undecided => _entries.Count(static e => e.Decision.Length == 0 && e.Quote.Length > 0);

    /// <summary>Takes in an entry.</summary>
    /// <param name="entry">What it is called in messages.</param>
    /// <param name="fact">The path of the fact.</param>
    /// <param name="decision">What was decided; empty for nothing.</param>
    /// <param name="value">The value that was proposed; null for none.</param>
    /// <param name="changeTo">The value that it is changed to; null for none.</param>
    /// <param name="quote">The words; empty for none.</param>
    /// <param name="where">Where they stand, for a reader: of several places with these words it tells which is meant.</param>
    /// <param name="takenBack">What the words take back; empty for nothing.</param>
    public void Add(string entry, string fact, string decision, JsonElement? value, JsonElement? changeTo, string quote, string where, string takenBack) =>
        _entries.Add((entry, fact, decision.ToLowerInvariant(), value, changeTo, quote, where, takenBack));

    /// <summary>What was accepted, held against the document like everything that is proposed; and all that is in the way.</summary>
    public (DescriptionBuilder Builder, IReadOnlyList<Diagnostic> Problems) Accept(AgreementText text, string elementId)
    {
        var builder = new DescriptionBuilder(text, elementId);
        var problems = new List<Diagnostic>();
        var places = text.Passages.ToLookup(ProposalPage.Where, static p => p.Index, StringComparer.Ordinal);
        foreach (var (entry, path, decision, value, changeTo, quote, where, takenBack) in _entries)
        {
            if (decision is "" or "refuse")
            {
                continue;
            }

            if (decision is not ("accept" or "change"))
            {
                Report("RRT0043", $"{entry}: '{decision}' is no decision; write accept, change or refuse.");
            }
            else if (FactCatalog.Find(path) is not { } fact)
            {
                Report("RRT0042", $"{entry}: there is no fact '{path}'.");
            }
            else if ((decision is "accept" ? value : changeTo) is not { } accepted)
            {
                Report("RRT0041", $"{entry}: {(decision is "accept" ? "there is no value that could be accepted; write change, and the value" : "the value that it is changed to is missing")}.");
            }
            else if (builder.Accept(fact, accepted, quote.Length == 0 ? null : quote, DescriptionBuilder.Noted(decision is "change" ? ProposalPage.Changed : null, takenBack), text.Find(quote, p => places[where].Contains(p.Index))) is { } problem)
            {
                Report(problem.Id, $"{entry}: {problem.Message}");
            }
        }

        return (builder, problems);

        void Report(string id, string message) => problems.Add(new(id, Severity.Error, message, new("", Path: name)));
    }
}

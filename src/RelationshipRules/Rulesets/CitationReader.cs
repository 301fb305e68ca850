using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Reads citations and looks their sources up.</summary>
/// <param name="sources">The sources declared, or null where that list could not be read.</param>
internal sealed class CitationReader(IReadOnlyDictionary<string, SourceDocument>? sources)
{
    private const int MostAnchorWords = 5;

    /// <summary>A list of citations under a key; an empty or missing one is a problem.</summary>
    public IReadOnlyList<Citation> ReadList(JsonObjectReader owner, string key, string what)
    {
        var list = owner.List(key);
        var citations = new List<Citation>();
        foreach (var element in list.EnumerateArray())
        {
            if (Read(owner, element) is { } citation)
            {
                citations.Add(citation);
            }
        }

        if (list.Kind == JsonKind.Array && list.Count == 0)
        {
            owner.Report(RulesetDiagnostics.NoCitation[3..], $"{what} cites at least one source.", list.Location);
        }

        return citations.AsReadOnly();
    }

    /// <summary>One citation, or null where it could not be read or is absent.</summary>
    public Citation? Read(JsonObjectReader owner, JsonCursor cursor)
    {
        if (cursor.Kind == JsonKind.None || owner.Open(cursor, RulesetKeys.Citation) is not { } reader)
        {
            return null;
        }

        var source = reader.Text("source");
        var locator = reader.Text("locator");
        var anchor = reader.Text("anchor");
        if (anchor is not null && anchor.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostAnchorWords)
        {
            reader.Report(RulesetDiagnostics.AnchorTooLong[3..], $"An anchor has at most {MostAnchorWords} words: it is for searching, not for quoting.", reader.Get("anchor").Location);
        }

        SourceDocument? document = null;
        if (source is not null && sources is not null && !sources.TryGetValue(source, out document))
        {
            reader.Report(RulesetDiagnostics.UnknownSource[3..], $"The source '{source}' is not declared{NearestName.Hint(source, sources.Keys)}", reader.Get("source").Location);
        }

        return source is null || locator is null ? null : new(source, locator, reader.Text("page"), anchor, document?.Title ?? "", document?.Url);
    }
}

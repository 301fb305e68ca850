using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Reads citations and looks their sources up, which are null where their list could not be read.</summary>
internal sealed class CitationReader(IReadOnlyDictionary<string, SourceDocument>? sources)
{
    private const int MostAnchorWords = 5;

    public IReadOnlyList<Citation> ReadList(JsonObjectReader owner, string key, string what)
    {
        List<Citation> citations = [.. owner.OpenEach(key, RulesetKeys.Citation).Select(Read).OfType<Citation>()];
        if (owner.Get(key) is { Kind: JsonKind.Array, Count: 0 })
        {
            owner.Report(RulesetDiagnostics.NoCitation, $"{what} cites at least one source.", key);
        }

        return citations.AsReadOnly();
    }

    /// <summary>The citation under a key, or null where it could not be read or is absent.</summary>
    public Citation? Read(JsonObjectReader owner, string key) =>
        owner.Has(key) && owner.Open(owner.Get(key), RulesetKeys.Citation) is { } reader ? Read(reader) : null;

    private Citation? Read(JsonObjectReader reader)
    {
        var source = reader.Text("source");
        var locator = reader.Text("locator");
        var anchor = reader.Text("anchor");
        if (anchor is not null && anchor.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostAnchorWords)
        {
            reader.Report(RulesetDiagnostics.AnchorTooLong, $"An anchor has at most {MostAnchorWords} words: it is for searching, not for quoting.", "anchor");
        }

        SourceDocument? document = null;
        if (source is not null && sources is not null && !sources.TryGetValue(source, out document))
        {
            reader.Report(RulesetDiagnostics.UnknownSource, $"The source '{source.Shown()}' is not declared{NearestName.Hint(source, sources.Keys)}", "source");
        }

        return source is null || locator is null ? null : new(source, locator, reader.Text("page"), anchor, document?.Title ?? "", document?.Url);
    }
}

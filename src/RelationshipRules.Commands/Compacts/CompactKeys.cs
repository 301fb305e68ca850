using RelationshipRules.Json;

namespace RelationshipRules.Cli.Compacts;

/// <summary>The keys and fixed values of compact files: the one list that reader, writer, sheet and the schema's test share.</summary>
internal static class CompactKeys
{
    public static readonly KnownKeys Compact = new(
        "a compact",
        ["id", "name", "text", "source", "clauses"],
        ["$schema", "area", "country", "status", "from", "to", "replaces", "baseline", "bound", "boundNot", "review", "undertakings", "scorecards", "breaches"]);

    public static readonly KnownKeys Source = new("the source of a compact", ["title"], ["url", "retrievedOn", "sha256", "note"]);
    public static readonly KnownKeys Party = new("a party", ["name"], ["kind"]);
    public static readonly KnownKeys Review = new("a review", [], ["on", "nextOn", "government", "civilSociety"]);

    public static readonly KnownKeys Clause = new(
        "a clause",
        ["id", "paraphrase"],
        ["number", "heading", "anchor", "url", "offset", "length", "duty", "kind", "visible", "markers", "hedges", "trigger", "exceptions", "evidence", "numbers", "mappings", "adds", "facts"]);

    public static readonly KnownKeys Number = new("a number", ["measure"], ["state", "value", "unit", "bound", "dayKind"]);
    public static readonly KnownKeys Mapping = new("a mapping", ["undertaking"], ["part", "axes", "effect", "confirmedBy", "confirmedOn", "note"]);
    public static readonly KnownKeys Axes = new("the axes", [], ["substance", "number", "modality", "trigger", "scope", "evidence"]);

    public static readonly KnownKeys Undertaking = new(
        "a word on an undertaking",
        ["undertaking"],
        ["effect", "reason", "confirmedBy", "confirmedOn", "practised", "cause", "action", "owner", "by", "success"]);

    public static readonly KnownKeys Scorecard = new("a scorecard", ["on", "answers"], []);
    public static readonly KnownKeys Answer = new("an answer", ["question"], ["government", "civilSociety", "note"]);
    public static readonly KnownKeys Breach = new("a breach", ["on", "what"], ["undertaking", "resolvedOn", "how"]);

    public static readonly EnumNames<CompactState> States = Of<CompactState>();
    public static readonly EnumNames<CompactBaseline> Baselines = Of<CompactBaseline>();
    public static readonly EnumNames<SeenText> Texts = Of<SeenText>();
    public static readonly EnumNames<ClauseDuty> Duties = Of<ClauseDuty>();
    public static readonly EnumNames<ClauseKind> Kinds = Of<ClauseKind>();
    public static readonly EnumNames<ClauseVisibility> Visibilities = Of<ClauseVisibility>();
    public static readonly EnumNames<ClauseEvidence> Evidences = Of<ClauseEvidence>();
    public static readonly EnumNames<NumberState> NumberStates = Of<NumberState>();
    public static readonly EnumNames<NumberUnit> Units = Of<NumberUnit>();
    public static readonly EnumNames<NumberBound> Bounds = Of<NumberBound>();
    public static readonly EnumNames<DayKind> DayKinds = Of<DayKind>();
    public static readonly EnumNames<AxisValue> AxisValues = Of<AxisValue>();
    public static readonly EnumNames<CompactEffect> Effects = Of<CompactEffect>();

    /// <summary>The keys of each kind of object, by what messages call it, and those of them that it needs.</summary>
    public static IReadOnlyDictionary<string, (IReadOnlyList<string> Names, IReadOnlyList<string> Required)> Objects { get; } =
        ((KnownKeys[])[Compact, Source, Party, Review, Clause, Number, Mapping, Axes, Undertaking, Scorecard, Answer, Breach])
            .ToDictionary(static k => k.What, static k => (k.Names, k.Required), StringComparer.Ordinal);

    private static EnumNames<T> Of<T>()
        where T : struct, Enum => new(string.Join(' ', Names.All<T>().Values), [.. Names.All<T>().Keys]);
}

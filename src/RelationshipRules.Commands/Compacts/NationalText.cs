using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Compacts;

/// <summary>What a local compact is held against: the 48 undertakings of 2010 in our own words, and what is known of each national text of its day.</summary>
/// <param name="Name">The ruleset of the national text.</param>
/// <param name="About">What was compared with the text itself.</param>
/// <param name="Baselines">The national texts, in order of their days.</param>
/// <param name="Measures">What numbers of clauses measure.</param>
/// <param name="Undertakings">The undertakings, in the national order.</param>
internal sealed record NationalText(string Name, string About, IReadOnlyList<NationalBaseline> Baselines, IReadOnlyList<Measure> Measures, IReadOnlyList<Undertaking> Undertakings)
{
    private static readonly Lazy<NationalText> Loaded = new(static () => JsonSerializer.Deserialize(CompactData.Read("compact-2010"), CompactDataJson.Default.NationalText)!);

    public static NationalText Compact2010 => Loaded.Value;

    public Measure Measure(string name) => Measures.First(m => string.Equals(m.Name, name, StringComparison.Ordinal));

    public Undertaking? Undertaking(string number) => Undertakings.FirstOrDefault(u => string.Equals(u.Number, number, StringComparison.Ordinal));

    public NationalBaseline Baseline(CompactBaseline baseline) => Baselines.First(b => b.Name == baseline);

    /// <summary>The national text that stood on a day; none before the first.</summary>
    public CompactBaseline On(DateOnly day) =>
        Baselines.FirstOrDefault(b => b.Name != CompactBaseline.None && (b.From is null || b.From <= day) && (b.To is null || day <= b.To))?.Name ?? CompactBaseline.None;
}

/// <summary>A national text.</summary>
/// <param name="Name">Which one.</param>
/// <param name="Title">What readers call it.</param>
/// <param name="Held">How much of it is at hand.</param>
/// <param name="Note">What that means for an audit.</param>
internal sealed record NationalBaseline(CompactBaseline Name, string Title, HeldText Held, string Note)
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Source { get; init; }
}

/// <summary>How much of a national text is at hand.</summary>
internal enum HeldText
{
    None,
    Numbers,
    Part,
    Whole,
}

/// <summary>Something that numbers of clauses measure.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Title">What readers call it.</param>
/// <param name="Stronger">Which way a promise is stronger.</param>
internal sealed record Measure(string Name, string Title, StrongerWay Stronger)
{
    /// <summary>Beginnings of words near which a number is one of it, with | between them.</summary>
    public string? Near { get; init; }

    /// <summary>The parameter of the national ruleset that holds it, and the unit of that; null where no rule reads such a number.</summary>
    public string? Parameter { get; init; }

    public NumberUnit? ParameterUnit { get; init; }

    /// <summary>The fact about a compact that it is, and how that counts it; null where there is none.</summary>
    public string? Fact { get; init; }

    public string? FactAs { get; init; }
}

internal enum StrongerWay
{
    More,
    Less,
}

/// <summary>A national undertaking.</summary>
/// <param name="Number">Outcome and place, as the national text counts.</param>
/// <param name="Addressee">Whose it is.</param>
/// <param name="Title">What it says, in our own words.</param>
internal sealed record Undertaking(string Number, Addressee Addressee, string Title)
{
    /// <summary>Verbs of its own that promise little; a local duty is firmer.</summary>
    public IReadOnlyList<string> SoftVerbs { get => field ?? []; init; }

    /// <summary>Classes of hedges that it has itself; the same in a local clause weakens nothing.</summary>
    public IReadOnlyList<string> Hedges { get => field ?? []; init; }

    /// <summary>Provisions that a compact has by it.</summary>
    public IReadOnlyList<string> Provisions { get => field ?? []; init; }

    public IReadOnlyList<NationalNumber> Numbers { get => field ?? []; init; }

    /// <summary>By which words a clause about it is found: of one of these lists each entry stands in it, an entry being beginnings of words with | between them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Finds { get => field ?? []; init; }

    public int Outcome => Number[0] - '0';

    /// <summary>What the ids of its rules begin with.</summary>
    public string RulePrefix => $"CMP{Number[0]}{Number[2..].PadLeft(2, '0')}";
}

/// <summary>What the nation says of a measure, by the text of its day. No value where it names no number.</summary>
internal sealed record NationalNumber(string Measure, IReadOnlyList<NationalValue> Values);

internal sealed record NationalValue(CompactBaseline Baseline, double Value, NumberUnit Unit)
{
    /// <summary>Why a number is ours, where the text has none; null where it is the text's.</summary>
    public string? Ours { get; init; }

    public string? Note { get; init; }
}

/// <summary>The twelve questions of a joint scorecard.</summary>
internal sealed record ScorecardQuestions(string Ruleset, string About, IReadOnlyList<ScorecardQuestion> Questions)
{
    private static readonly Lazy<ScorecardQuestions> Loaded = new(static () => JsonSerializer.Deserialize(CompactData.Read("scorecard"), CompactDataJson.Default.ScorecardQuestions)!);

    public static ScorecardQuestions All => Loaded.Value;
}

internal sealed record ScorecardQuestion(string Id, string Group, string Text, IReadOnlyList<string> Rules);

/// <summary>The words that signal how firm a clause is.</summary>
internal sealed record WordingSignals(string About, IReadOnlyList<WordingSignal> Signals)
{
    private static readonly Lazy<WordingSignals> Loaded = new(static () => JsonSerializer.Deserialize(CompactData.Read("wording"), CompactDataJson.Default.WordingSignals)!);

    public static WordingSignals All => Loaded.Value;
}

/// <summary>One kind of words and what it proposes.</summary>
internal sealed record WordingSignal(string Id, string Title, ClauseAxis Axis, SignalProposal Proposes, IReadOnlyList<string> Phrases)
{
    /// <summary>The class of hedge that it is; where the undertaking has the same one it proposes nothing.</summary>
    public string? Hedge { get; init; }

    /// <summary>What has to be so for it to count.</summary>
    public SignalNeed Needs { get; init; }

    /// <summary>Phrases that count only where they are all that is said.</summary>
    public IReadOnlyList<string> Whole { get => field ?? []; init; }

    /// <summary>The undertakings that it is for; all where none is named.</summary>
    public IReadOnlyList<string> Undertakings { get => field ?? []; init; }
}

internal enum SignalProposal
{
    More,
    Less,

    /// <summary>A person has to look where the words point.</summary>
    Person,
}

internal enum SignalNeed
{
    Nothing,

    /// <summary>The clause has a number that does not fall short of the nation's.</summary>
    Number,

    /// <summary>The clause has a number of which more is stronger.</summary>
    FloorMeasure,

    /// <summary>The nation counts the matter in numbers, or the clause says that it gives none.</summary>
    Measure,

    /// <summary>The nation does not count the matter in numbers.</summary>
    NoMeasure,

    /// <summary>The nation's own verb promises little.</summary>
    SoftVerb,

    /// <summary>The nation considers, and promises no more.</summary>
    Considers,

    /// <summary>The words are the compact's own and not a summary's.</summary>
    OwnWords,
}

internal static class CompactData
{
    public static byte[] Read(string name) => EmbeddedFiles.ReadResource($"compacts/{name}.json") ?? throw new InvalidOperationException($"The data '{name}' is not part of this build.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NationalText))]
[JsonSerializable(typeof(ScorecardQuestions))]
[JsonSerializable(typeof(WordingSignals))]
internal sealed partial class CompactDataJson : JsonSerializerContext;

using System.Text;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>
/// A set of rules with its sources, parameters and derived facts, as read from its files. Immutable; its conditions are
/// checked and compiled when an analyzer is created.
/// </summary>
public sealed class Ruleset
{
    private readonly RulesetReader _reader;

    internal Ruleset(RulesetReader reader) => _reader = reader;

    /// <summary>The names of the rulesets that come with the library.</summary>
    public static IReadOnlyList<string> EmbeddedNames => EmbeddedFiles.RulesetNames;

    /// <summary>The name: <c>compact-2010</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The title for readers.</summary>
    public required string Title { get; init; }

    /// <summary>The version of the ruleset.</summary>
    public required string Version { get; init; }

    /// <summary>What the ruleset is, in a few sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>The day on which its authors last compared it with its sources.</summary>
    public required DateOnly LastVerifiedOn { get; init; }

    /// <summary>The condition under which the ruleset applies to a partnership, or null where it always does.</summary>
    public string? ApplicabilityCondition { get; init; }

    /// <summary>Why it applies only there, or null.</summary>
    public string? ApplicabilityReason { get; init; }

    /// <summary>When it is in force, or null for always.</summary>
    public DaysOfForce? DaysOfForce { get; init; }

    /// <summary>What came in its place, or null.</summary>
    public Successor? SupersededBy { get; init; }

    /// <summary>The kinds of party that it binds, or null where it binds nobody in particular.</summary>
    public WhomItBinds? Binds => BindsSource?.Info;

    /// <summary>What it takes to hold while nothing is stated, in its order.</summary>
    public IReadOnlyList<Presumption> Presumptions => field ??= [.. PresumptionSources.Select(p => p.Info)];

    /// <summary>The categories of its rules: key and title.</summary>
    public required IReadOnlyDictionary<string, string> Categories { get; init; }

    /// <summary>The documents it rests on.</summary>
    public required IReadOnlyList<SourceDocument> Sources { get; init; }

    /// <summary>Its parameters, in its order.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>Its own rules, by id. Rules taken over from another ruleset are not among them.</summary>
    public IReadOnlyList<RuleDescriptor> Rules => field ??= [.. RuleSources.Select(r => r.Descriptor)];

    /// <summary>The facts that it derives from stated ones.</summary>
    public IReadOnlyList<FactInfo> DerivedFacts => field ??= [.. DerivedSources.Select(d => d.Info)];

    /// <summary>The facts that it adds to descriptions.</summary>
    public IReadOnlyList<FactInfo> Extensions => field ??= [.. ExtensionSources.Select(e => e.Info)];

    /// <summary>The names of the rulesets that it takes rules over from.</summary>
    public IReadOnlyList<string> Extends => [.. ExtendsSources.Select(e => e.Ruleset)];

    internal JsonCursor Root { get; init; }
    internal JsonCursor ApplicabilityCursor { get; init; }
    internal BindsSource? BindsSource { get; init; }
    internal IReadOnlyList<PresumptionSource> PresumptionSources { get; init; } = [];
    internal IReadOnlyList<Placed<Parameter>> ParameterSources { get; init; } = [];
    internal IReadOnlyList<RuleSource> RuleSources { get; init; } = [];
    internal IReadOnlyList<DerivedFactSource> DerivedSources { get; init; } = [];
    internal IReadOnlyList<ExtensionSource> ExtensionSources { get; init; } = [];
    internal IReadOnlyList<ExtendsSource> ExtendsSources { get; init; } = [];
    internal JsonCursor ExampleDefaults { get; init; }

    /// <summary>Loads a ruleset that comes with the library. A name that it does not have gives a diagnostic with the nearest one.</summary>
    public static RulesetLoadResult LoadEmbedded(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return EmbeddedNames.Contains(name, StringComparer.Ordinal)
            ? RulesetReader.Read(new EmbeddedFiles(name), JsonLimits.Default, withExamples: false)
            : new(null, [new(RulesetDiagnostics.UnknownRuleset, Severity.Error, $"There is no ruleset '{name.Shown()}'{NearestName.Hint(name, EmbeddedNames)}")]);
    }

    /// <summary>Loads a ruleset from a folder with <c>ruleset.json</c> and <c>rules/*.json</c>. Nothing outside the folder is read.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="limits">What is too much for one file; null for the usual limits.</param>
    public static RulesetLoadResult LoadFolder(string path, JsonLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return RulesetReader.Read(new FolderFiles(path), limits ?? JsonLimits.Default, withExamples: true);
    }

    /// <summary>Loads a ruleset from texts.</summary>
    /// <param name="files">The texts by relative path: <c>ruleset.json</c>, <c>rules/LOC0001.json</c>.</param>
    /// <param name="limits">What is too much for one file; null for the usual limits.</param>
    public static RulesetLoadResult Load(IReadOnlyDictionary<string, string> files, JsonLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return RulesetReader.Read(new TextFiles(files), limits ?? JsonLimits.Default, withExamples: true);
    }

    /// <summary>Makes a ruleset of which conditions and messages are written in C#. Problems are located by ruleset and rule: <c>house-rules/HSE0001</c>.</summary>
    /// <param name="name">The ruleset's name, for problems.</param>
    /// <param name="json">The ruleset, as its file <c>ruleset.json</c> would be.</param>
    /// <param name="rules">Its rules.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RulesetLoadResult FromCode(string name, string json, IReadOnlyList<RuleCode> rules)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(rules);
        return RulesetReader.Read(new CodeFiles(name, json, rules), JsonLimits.Default, withExamples: false);
    }

    /// <summary>The description of an example: what it states, laid over what every example of the ruleset states unless it says otherwise.</summary>
    /// <param name="description">What the example states, as JSON.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public PartnershipDocument ParseExample(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return PartnershipDocument.Parse(ExampleDocument.Merge(ExampleDefaults, description));
    }

    /// <summary>A rule's file as it was read.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    /// <exception cref="ArgumentException">None of the ruleset's own rules has the id.</exception>
    public string GetRuleText(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        var rule = RuleSources.FirstOrDefault(r => string.Equals(r.Id, ruleId, StringComparison.Ordinal));
        return Encoding.UTF8.GetString((rule ?? throw new ArgumentException($"The ruleset {Name} has no rule '{ruleId.Shown()}'.", nameof(ruleId))).Root.Text.Utf8);
    }

    /// <summary>The ruleset's own file, <c>ruleset.json</c>, as it was read.</summary>
    public string GetText() => Encoding.UTF8.GetString(Root.Text.Utf8);

    /// <summary>The ruleset read again, with other texts for some of its rules, or for its own file: to try one otherwise before the file is changed.</summary>
    /// <param name="ruleTexts">The texts by the ids of the rules.</param>
    /// <param name="rulesetText">Another text for <c>ruleset.json</c>, or null for the one it has.</param>
    /// <exception cref="ArgumentNullException">The texts of rules are null.</exception>
    public RulesetLoadResult WithRules(IReadOnlyDictionary<string, string> ruleTexts, string? rulesetText = null)
    {
        ArgumentNullException.ThrowIfNull(ruleTexts);
        var texts = ruleTexts.ToDictionary(t => $"rules/{t.Key}.json", t => t.Value, StringComparer.Ordinal);
        if (rulesetText is not null)
        {
            texts.Add(RulesetReader.FileName, rulesetText);
        }

        return _reader.ReadWith(texts);
    }

    /// <summary>The name and version.</summary>
    public override string ToString() => $"{Name} {Version}";

    internal SourceLocation LocateParameter(Parameter parameter) => ParameterSources.First(s => s.Item == parameter).At.NameLocation;

    internal RulesetLoadResult ReadInFull() => _reader.ReadInFull();
}

/// <summary>A ruleset, as far as it could be read, and what was wrong with it.</summary>
/// <param name="Ruleset">The ruleset, or null where there is nothing to work with.</param>
/// <param name="Diagnostics">Every problem found, with file, pointer, line and column.</param>
public sealed record RulesetLoadResult(Ruleset? Ruleset, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether any problem is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

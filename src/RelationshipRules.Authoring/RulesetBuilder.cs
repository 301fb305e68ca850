using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Compilation;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>
/// Builds a ruleset in C#: the same rules, parameters and sources that a folder of JSON files holds, with conditions that may be C#,
/// the condition language, or both. Give the result to an analyzer in <see cref="AnalyzerOptions.AdditionalRulesets"/>.
/// </summary>
/// <remarks>Not safe for several threads; the ruleset that it builds is, as long as the code of its rules is.</remarks>
/// <example>
/// <code>
/// var rules = new RulesetBuilder("house-rules", "Rules of our house", verifiedOn: new(2026, 11, 1));
/// rules.Source(new() { Key = "handbook", Title = "Grants handbook" });
/// rules.Rule("HSE0001", "A grant runs for two years or more", p => p.Agreements)
///     .When(a => Fact.Of(a.Form) == AgreementForm.Grant).Reads("agreements[].form")
///     .Require(a => Fact.Of(a.TermMonths) >= 24).Reads("agreements[].termMonths")
///     .Message(Outcome.Violated, "The grant runs for {agreement.termMonths} months.")
///     .Rationale("Staff leave before short grants end.")
///     .Remedy("Offer a term of two years.")
///     .Cites("handbook", "section 2");
/// var ruleset = rules.Build();
/// </code>
/// </example>
public sealed class RulesetBuilder
{
    private readonly string _name;
    private readonly string _title;
    private readonly DateOnly _verifiedOn;
    private readonly Dictionary<string, string> _categories = new(StringComparer.Ordinal);
    private readonly List<SourceDocument> _sources = [];
    private readonly List<ParameterBuilder> _parameters = [];
    private readonly List<RuleDraft> _rules = [];
    private readonly List<(string Ruleset, string[] Adopt)> _extends = [];
    private string _version = "1.0.0";
    private string? _summary;
    private (string Condition, string Reason)? _applicability;
    private readonly List<(string Name, string Fact, JsonNode Value, string Statement, bool IsOffered)> _presumptions = [];
    private Action<Utf8JsonWriter>? _inForce;
    private Successor? _successor;
    private Action<Utf8JsonWriter>? _binds;
    private Partnership? _exampleDefaults;

    /// <summary>Starts a ruleset.</summary>
    /// <param name="name">Its name: lower-case letters, digits and hyphens.</param>
    /// <param name="title">Its title for readers.</param>
    /// <param name="verifiedOn">The day on which its authors last compared it with its sources.</param>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public RulesetBuilder(string name, string title, DateOnly verifiedOn)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(title);
        _name = name;
        _title = title;
        _verifiedOn = verifiedOn;
    }

    /// <summary>Sets the version; without, it is 1.0.0.</summary>
    /// <param name="version">The version.</param>
    /// <exception cref="ArgumentException">The version is null or empty.</exception>
    public RulesetBuilder Version(string version)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        _version = version;
        return this;
    }

    /// <summary>Says what the ruleset is, in a few sentences; without, the title is repeated.</summary>
    /// <param name="summary">The sentences.</param>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public RulesetBuilder Summary(string summary)
    {
        ArgumentException.ThrowIfNullOrEmpty(summary);
        _summary = summary;
        return this;
    }

    /// <summary>Limits the ruleset to some partnerships.</summary>
    /// <param name="condition">The condition, in the condition language: <c>context.country == 'GB-ENG'</c>.</param>
    /// <param name="reason">Why only there.</param>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public RulesetBuilder AppliesWhen(string condition, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(condition);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        _applicability = (condition, reason);
        return this;
    }

    /// <summary>Says when the ruleset is in force: before its first day nothing is judged by it, after its last it is a yardstick.</summary>
    /// <param name="from">The first day, or null where it has always been in force.</param>
    /// <param name="to">The last day, or null where it still is in force.</param>
    /// <param name="note">How exactly the days are known, or null.</param>
    public RulesetBuilder InForce(DateOnly? from, DateOnly? to = null, string? note = null)
    {
        _inForce = json =>
        {
            CodeJson.WriteText(json, "from", CodeJson.Day(from));
            CodeJson.WriteText(json, "to", CodeJson.Day(to));
            CodeJson.WriteText(json, "note", note);
        };
        return this;
    }

    /// <summary>Says what came in the ruleset's place; its last day is told with <see cref="InForce"/>.</summary>
    /// <param name="successor">What came.</param>
    /// <exception cref="ArgumentNullException">The successor is null.</exception>
    public RulesetBuilder SupersededBy(Successor successor)
    {
        ArgumentNullException.ThrowIfNull(successor);
        _successor = successor;
        return this;
    }

    /// <summary>Says which kinds of party the ruleset binds; without, it speaks to whoever is in the position that its rules describe.</summary>
    /// <param name="government">The kinds bound by what is asked of government.</param>
    /// <param name="civilSociety">The kinds bound by what is asked of civil society.</param>
    /// <param name="reason">Why only those, for readers.</param>
    /// <param name="passedOn">A condition over an agreement, in the condition language, under which its funder is bound of whatever kind; or null.</param>
    /// <param name="presumption">That who is not known to be of another kind is taken to be bound, in a sentence; null where that is not so.</param>
    /// <exception cref="ArgumentException">A list is null, or the reason null or empty.</exception>
    public RulesetBuilder Binds(IReadOnlyList<PartyKind> government, IReadOnlyList<PartyKind> civilSociety, string reason, string? passedOn = null, string? presumption = null)
    {
        ArgumentNullException.ThrowIfNull(government);
        ArgumentNullException.ThrowIfNull(civilSociety);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        _binds = json =>
        {
            CodeJson.WriteTexts(json, "government", government.Select(CodeJson.Name));
            CodeJson.WriteTexts(json, "civilSociety", civilSociety.Select(CodeJson.Name));
            json.WriteString("reason", reason);
            CodeJson.WriteText(json, "passedOn", passedOn);
            CodeJson.WriteText(json, "presumption", presumption);
        };
        return this;
    }

    /// <summary>Says what is taken to hold while nothing at all is stated of a fact. It can settle whether a rule speaks, never what it says.</summary>
    /// <param name="name">Its name: letters and digits, a lower-case letter first.</param>
    /// <param name="fact">The path of the fact: <c>context.country</c>.</param>
    /// <param name="value">The value, as a description would state it: a text, a truth value, a number, or JSON.</param>
    /// <param name="statement">What is taken to hold, in a sentence.</param>
    /// <param name="isOffered">Whether it holds only where a profile asks for it.</param>
    /// <exception cref="ArgumentException">A text is null or empty, or the value is null.</exception>
    public RulesetBuilder Presumes(string name, string fact, JsonNode value, string statement, bool isOffered = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(fact);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrEmpty(statement);
        _presumptions.Add((name, fact, value, statement, isOffered));
        return this;
    }

    /// <summary>Declares a category of rules.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="title">Its title.</param>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public RulesetBuilder Category(string key, string title)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentException.ThrowIfNullOrEmpty(title);
        _categories[key] = title;
        return this;
    }

    /// <summary>Declares a document that rules cite. Its key is what citations name; without a day of verification it has the ruleset's.</summary>
    /// <param name="source">The document.</param>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    public RulesetBuilder Source(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _sources.Add(source);
        return this;
    }

    /// <summary>Takes over rules, parameters and derived facts of another ruleset, which this one then stands in for.</summary>
    /// <param name="ruleset">Its name.</param>
    /// <param name="adopt">The ids of the rules to take over; none for all.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public RulesetBuilder Extends(string ruleset, params string[] adopt)
    {
        ArgumentException.ThrowIfNullOrEmpty(ruleset);
        ArgumentNullException.ThrowIfNull(adopt);
        _extends.Add((ruleset, adopt));
        return this;
    }

    /// <summary>What every example states unless it says otherwise, so that examples stay small.</summary>
    /// <param name="description">The facts.</param>
    /// <exception cref="ArgumentNullException">The description is null.</exception>
    public RulesetBuilder ExampleDefaults(Partnership description)
    {
        ArgumentNullException.ThrowIfNull(description);
        _exampleDefaults = description;
        return this;
    }

    /// <summary>Declares a value that rules compare with and that profiles may set.</summary>
    /// <param name="name">Its name: letters and digits, a lower-case letter first.</param>
    /// <param name="title">Its title for readers.</param>
    /// <param name="unit">Its unit, or null.</param>
    /// <returns>The parameter, to give it values and a citation, and to read it in code.</returns>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public ParameterBuilder Parameter(string name, string title, string? unit = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(title);
        var parameter = new ParameterBuilder(name, title, unit);
        _parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Adds a rule about the description as a whole.</summary>
    /// <param name="id">Its id: three capital letters and four digits, never used again for anything else.</param>
    /// <param name="title">What should hold, as a statement.</param>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public RuleBuilder<Partnership> Rule(string id, string title) => new(Add(id, title, null));

    /// <summary>Adds a rule about each element of a list, with an outcome for each.</summary>
    /// <typeparam name="TPart">The element.</typeparam>
    /// <param name="id">Its id: three capital letters and four digits, never used again for anything else.</param>
    /// <param name="title">What should hold, as a statement.</param>
    /// <param name="forEach">The list: <c>p => p.Agreements</c>, <c>p => p.Relationship?.Assessments</c>.</param>
    /// <exception cref="ArgumentException">A text is null or empty, or the function is null.</exception>
    public RuleBuilder<TPart> Rule<TPart>(string id, string title, Func<Partnership, IReadOnlyList<TPart>?> forEach)
        where TPart : class
    {
        ArgumentNullException.ThrowIfNull(forEach);
        return new(Add(id, title, ListProbe.Find(forEach)));
    }

    /// <summary>The ruleset.</summary>
    /// <exception cref="AnalyzerConfigurationException">Something is wrong with it; the exception has all of it.</exception>
    public Ruleset Build() => TryBuild(out var ruleset, out var diagnostics) ? ruleset : throw new AnalyzerConfigurationException(diagnostics);

    /// <summary>
    /// The ruleset, or what is in the way of one: rules are read, and conditions, messages and declared facts checked. What depends on
    /// other rulesets is checked when an analyzer is made of them; examples are checked by <see cref="RulesetChecker.Check"/> and the test runner.
    /// </summary>
    /// <param name="ruleset">The ruleset, or null where there are errors.</param>
    /// <param name="diagnostics">All that was found, located by ruleset and rule: <c>house-rules/HSE0001</c>.</param>
    /// <returns>Whether there is a ruleset.</returns>
    public bool TryBuild([NotNullWhen(true)] out Ruleset? ruleset, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var result = Ruleset.FromCode(_name, CodeJson.Write(Write), [.. _rules.Select(rule => rule.ToRule())]);
        var found = new List<Diagnostic>(result.Diagnostics);
        if (result.Ruleset is { } read && !result.HasErrors)
        {
            // Rulesets and rules that are not here may well be there when an analyzer is made.
            found.AddRange(RulesetChecker.CheckConditions(read));
            found.AddRange(
                from rule in _rules
                from problem in rule.Problems()
                select new Diagnostic("RRS0070", Severity.Error, problem.Problem, new($"/{problem.Key}", Path: $"{_name}/{rule.Id}")));
        }

        diagnostics = found.AsReadOnly();
        ruleset = found.Exists(d => d.Severity == Severity.Error) ? null : result.Ruleset;
        return ruleset is not null;
    }

    private RuleDraft Add(string id, string title, string? scope)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(title);
        var rule = new RuleDraft(id, title, scope);
        _rules.Add(rule);
        return rule;
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteString("name", _name);
        json.WriteString("title", _title);
        json.WriteString("version", _version);
        json.WriteString("summary", _summary ?? _title);
        json.WriteString("lastVerifiedOn", CodeJson.Day(_verifiedOn));
        if (_applicability is var (condition, reason))
        {
            WriteObject(json, "applicability", json =>
            {
                json.WriteString("when", condition);
                json.WriteString("reason", reason);
            });
        }

        WriteObject(json, "inForce", _inForce);
        WriteObject(json, "supersededBy", _successor is null ? null : WriteSuccessor);
        WriteObject(json, "binds", _binds);
        WriteObject(json, "presumptions", _presumptions.Count == 0 ? null : WritePresumptions);
        WriteCategories(json);
        WriteSources(json);
        json.WriteStartObject("parameters");
        foreach (var parameter in _parameters)
        {
            parameter.Write(json);
        }

        json.WriteEndObject();
        WriteExtends(json);
        if (_exampleDefaults is not null)
        {
            json.WritePropertyName("exampleDefaults");
            json.WriteRawValue(PartnershipDocument.FromPartnership(_exampleDefaults).ToJson());
        }
    }

    private static void WriteObject(Utf8JsonWriter json, string name, Action<Utf8JsonWriter>? write)
    {
        if (write is not null)
        {
            json.WriteStartObject(name);
            write(json);
            json.WriteEndObject();
        }
    }

    private void WriteSuccessor(Utf8JsonWriter json)
    {
        json.WriteString("title", _successor!.Title);
        json.WriteString("statement", _successor.Statement);
        CodeJson.WriteText(json, "ruleset", _successor.Ruleset);
        CodeJson.WriteText(json, "url", _successor.Url);
    }

    private void WritePresumptions(Utf8JsonWriter json)
    {
        foreach (var (name, fact, value, statement, isOffered) in _presumptions)
        {
            json.WriteStartObject(name);
            json.WriteString("fact", fact);
            json.WritePropertyName("value");
            value.WriteTo(json);
            json.WriteString("statement", statement);
            json.WriteBoolean("offered", isOffered);
            json.WriteEndObject();
        }
    }

    private void WriteCategories(Utf8JsonWriter json)
    {
        json.WriteStartObject("categories");
        foreach (var (key, title) in _categories)
        {
            json.WriteString(key, title);
        }

        if (_rules.Exists(r => r.HasDefaultCategory) && !_categories.ContainsKey(RuleDraft.DefaultCategory))
        {
            json.WriteString(RuleDraft.DefaultCategory, "General");
        }

        json.WriteEndObject();
    }

    private void WriteSources(Utf8JsonWriter json)
    {
        json.WriteStartObject("sources");
        foreach (var source in _sources)
        {
            json.WriteStartObject(source.Key);
            json.WriteString("title", source.Title);
            CodeJson.WriteText(json, "author", source.Author);
            CodeJson.WriteText(json, "publisher", source.Publisher);
            if (source.Year is { } year)
            {
                json.WriteNumber("year", year);
            }

            CodeJson.WriteText(json, "pages", source.Pages);
            CodeJson.WriteText(json, "url", source.Url);
            CodeJson.WriteText(json, "licence", source.Licence);
            json.WriteString("lastVerifiedOn", CodeJson.Day(source.LastVerifiedOn ?? _verifiedOn));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteExtends(Utf8JsonWriter json)
    {
        if (_extends.Count == 0)
        {
            return;
        }

        json.WriteStartArray("extends");
        foreach (var (ruleset, adopt) in _extends)
        {
            json.WriteStartObject();
            json.WriteString("ruleset", ruleset);
            if (adopt.Length > 0)
            {
                CodeJson.WriteTexts(json, "adopt", adopt);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

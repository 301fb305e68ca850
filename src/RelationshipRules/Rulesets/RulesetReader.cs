using RelationshipRules.Facts;
using RelationshipRules.Files;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Reads the files of one ruleset and collects everything that is wrong with them.</summary>
internal sealed class RulesetReader(IRulesetFiles files, JsonLimits limits, bool withExamples)
{
    internal const string FileName = "ruleset.json";

    /// <summary>How much of a path stands in a message.</summary>
    private const int LongestPath = 260;

    private readonly List<Diagnostic> _diagnostics = [];

    public static RulesetLoadResult Read(IRulesetFiles files, JsonLimits limits, bool withExamples)
    {
        var reader = new RulesetReader(files, limits, withExamples);
        return new(reader.Read(), reader._diagnostics);
    }

    /// <summary>Reads the same files again with their examples, for those that were read without.</summary>
    internal RulesetLoadResult ReadInFull() => Read(files, limits, withExamples: true);

    /// <summary>Reads the same files again with their examples, some of them with other texts.</summary>
    internal RulesetLoadResult ReadWith(IReadOnlyDictionary<string, string> texts) => Read(new ChangedFiles(files, texts), limits, withExamples: true);

    private Ruleset? Read()
    {
        if (files.Read(FileName, limits, _diagnostics) is not { } bytes)
        {
            return null;
        }

        var text = JsonText.Parse(bytes, limits, files.Show(FileName), _diagnostics, RulesetDiagnostics.Prefix, hasLines: files.HasLines);
        var main = JsonObjectReader.Open(text.Root, RulesetKeys.Ruleset, _diagnostics, RulesetDiagnostics.Prefix, isPartial: !text.IsComplete);
        var name = main is null ? null : ReadName(main);
        var categories = main is null ? null : ReadCategories(main);
        var sources = main is null ? null : ReadSources(main);
        var citations = new CitationReader(sources?.ToDictionary(s => s.Key, StringComparer.Ordinal));
        var rules = ReadRules(name ?? "", categories, citations);
        if (main is null || name is null)
        {
            return null;
        }

        if (rules.Count == 0 && !main.Has("extends"))
        {
            main.Report(RulesetDiagnostics.NoRules, $"The ruleset '{name.Shown()}' has no rules; they belong in 'rules/<ID>.json' beside this file.", text.Root.StartLocation);
        }

        var applicability = main.OpenObject("applicability", RulesetKeys.Applicability);
        var parameters = ReadParameters(main, citations);
        return new(this)
        {
            Name = name,
            Title = main.Text("title") ?? name,
            Version = main.Text("version") ?? "",
            Summary = main.Text("summary") ?? "",
            LastVerifiedOn = main.Date("lastVerifiedOn") ?? default,
            ApplicabilityCondition = applicability?.Text("when"),
            ApplicabilityReason = applicability?.Text("reason"),
            ApplicabilityCursor = applicability?.TextCursor("when") ?? default,
            DaysOfForce = DaysOfForceReader.ReadDays(main, citations),
            SupersededBy = DaysOfForceReader.ReadSuccessor(main, isRule: false),
            BindsSource = ReadBinds(main, name),
            PresumptionSources = ReadPresumptions(main, name, citations),
            Categories = categories ?? new Dictionary<string, string>(StringComparer.Ordinal),
            Sources = sources ?? [],
            Parameters = [.. parameters.Select(p => p.Item)],
            ParameterSources = parameters,
            DerivedSources = ReadDerivedFacts(main, citations),
            ExtensionSources = ReadExtensions(main),
            ExtendsSources = ReadExtends(main, citations),
            ExampleDefaults = main.Object("exampleDefaults"),
            RuleSources = rules,
            Root = text.Root,
        };
    }

    private string? ReadName(JsonObjectReader main)
    {
        var name = main.Text("name");
        if (name is not null && !IsName(name))
        {
            main.Report(RulesetDiagnostics.BadName, $"'{name.Shown()}' cannot name a ruleset: lower-case letters, digits and hyphens only, a letter first.", "name");
            return null;
        }

        if (name is not null && files.ExpectedName is { } expected && !string.Equals(name, expected, StringComparison.Ordinal))
        {
            main.Report(RulesetDiagnostics.BadName, $"The ruleset is named '{name.Shown()}', but its folder '{expected.Shown()}'.", "name");
        }

        return name;
    }

    internal static bool IsName(string name) =>
        name.Length is > 0 and <= 64
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsMemberName(string name) =>
        name.Length is > 0 and <= 64 && char.IsAsciiLetterLower(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    private static Dictionary<string, string> ReadCategories(JsonObjectReader main)
    {
        var categories = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in main.Object("categories").EnumerateObject())
        {
            categories[member.Name!] = main.Text(member) ?? "";
        }

        return categories;
    }

    private static List<SourceDocument> ReadSources(JsonObjectReader main) =>
    [
        .. main.OpenMembers("sources", RulesetKeys.Source).Select(static source => new SourceDocument
        {
            Key = source.Cursor.Name!,
            Title = source.Text("title") ?? "",
            Author = source.Text("author"),
            Publisher = source.Text("publisher"),
            Year = source.Integer("year"),
            Pages = source.Text("pages"),
            Url = source.Text("url"),
            Licence = source.Text("licence"),
            LastVerifiedOn = source.Date("lastVerifiedOn"),
        }),
    ];

    private static BindsSource? ReadBinds(JsonObjectReader main, string ruleset)
    {
        if (main.OpenObject("binds", RulesetKeys.Binds) is not { } reader)
        {
            return null;
        }

        var info = new WhomItBinds
        {
            Government = Kinds("government"),
            CivilSociety = Kinds("civilSociety"),
            Reason = reader.Text("reason") ?? "",
            PassedOn = reader.Text("passedOn"),
            Presumption = reader.Text("presumption") is { } statement ? new() { Ruleset = ruleset, Name = Presumption.OfParties, Fact = "parties[].kind", Statement = statement } : null,
        };
        return new(info, reader.Cursor, reader.TextCursor("passedOn"));

        List<string> Kinds(string key) => reader.PlacedTexts(key).ConvertAll(kind => reader.Choice(kind.At, RulesetKeys.PartyKinds) is null ? "" : kind.Item);
    }

    private static List<PresumptionSource> ReadPresumptions(JsonObjectReader main, string ruleset, CitationReader citations)
    {
        var presumptions = new List<PresumptionSource>();
        foreach (var reader in main.OpenMembers("presumptions", RulesetKeys.Presumption))
        {
            var name = reader.Cursor.Name!;
            if (!IsMemberName(name) || name is Presumption.OfParties or Presumption.OfDays)
            {
                main.Report(RulesetDiagnostics.BadName, $"'{name.Shown()}' cannot name a presumption: letters and digits only, a lower-case letter first, and neither '{Presumption.OfParties.Shown()}' nor '{Presumption.OfDays.Shown()}'.", reader.Cursor.NameLocation);
            }

            if (reader.Text("fact") is { } fact && reader.Text("statement") is { } statement)
            {
                var info = new Presumption
                {
                    Ruleset = ruleset,
                    Name = name,
                    Fact = fact,
                    Statement = statement,
                    IsOffered = reader.Truth("offered"),
                    Citations = citations.ReadList(reader, "citations", "A presumption"),
                };
                presumptions.Add(new(info, reader.Get("fact"), reader.Get("value")));
            }
        }

        return presumptions;
    }

    private static List<Placed<Parameter>> ReadParameters(JsonObjectReader main, CitationReader citations)
    {
        var parameters = new List<Placed<Parameter>>();
        foreach (var member in main.Object("parameters").EnumerateObject())
        {
            var name = member.Name!;
            if (!IsMemberName(name))
            {
                main.Report(RulesetDiagnostics.BadName, $"'{name.Shown()}' cannot name a parameter: letters and digits only, a lower-case letter first.", member.NameLocation);
            }

            if (main.Open(member, RulesetKeys.Parameter) is { } reader)
            {
                parameters.Add(new(member, ReadParameter(reader, name, citations)));
            }
        }

        return parameters;
    }

    private static Parameter ReadParameter(JsonObjectReader reader, string name, CitationReader citations)
    {
        if (reader.Has("citation") == reader.Has("ours"))
        {
            var message = reader.Has("ours")
                ? $"The parameter '{name.Shown()}' is either cited or the authors' own; it cannot have both 'citation' and 'ours'."
                : $"The parameter '{name.Shown()}' needs a 'citation', or 'ours' with the reason why the value is the authors' own.";
            reader.Report(RulesetDiagnostics.ParameterReason, message, reader.Cursor.NameLocation);
        }

        var type = reader.Choice("type", RulesetKeys.ParameterTypes);
        return new()
        {
            Name = name,
            Title = reader.Text("title") ?? name,
            Type = type ?? FactType.Number,
            Unit = reader.Text("unit"),
            Citation = citations.Read(reader, "citation"),
            Ours = reader.Text("ours"),
            Values = ReadValues(reader, name, type),
        };
    }

    private static List<ParameterValue> ReadValues(JsonObjectReader parameter, string name, FactType? type)
    {
        var values = new List<Placed<ParameterValue>>();
        foreach (var reader in parameter.OpenEach("values", RulesetKeys.ParameterValue))
        {
            var from = reader.Date("from");
            var to = reader.Date("to");
            if (to < from)
            {
                reader.Report(RulesetDiagnostics.ParameterDates, "The last day is before the first.", "to");
            }

            if (type is not { } known || !reader.Has("value"))
            {
                continue;
            }

            var cursor = reader.Get("value");
            if (ParameterReader.Read(cursor, known) is not { } value)
            {
                reader.Report(RulesetDiagnostics.ParameterValue, ParameterReader.WrongValue(name, known, cursor), "value");
            }
            else if (from is { } first)
            {
                values.Add(new(reader.Cursor, new(first, to, value)));
            }
        }

        if (parameter.Get("values") is { Kind: JsonKind.Array, Count: 0 })
        {
            parameter.Report(RulesetDiagnostics.ParameterValue, $"The parameter '{name.Shown()}' has no value on any day.", "values");
        }

        values.Sort((a, b) => a.Item.From.CompareTo(b.Item.From));
        foreach (var (before, next) in values.Zip(values.Skip(1)))
        {
            if (before.Item.To is null || before.Item.To >= next.Item.From)
            {
                parameter.Report(
                    RulesetDiagnostics.ParameterDates,
                    $"The days of this value overlap with those of the one from {Days.Tell(before.Item.From)}; give that one a last day ('to').",
                    next.At.Location);
            }
        }

        return values.ConvertAll(v => v.Item);
    }

    private static List<DerivedFactSource> ReadDerivedFacts(JsonObjectReader main, CitationReader citations)
    {
        var facts = new List<DerivedFactSource>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reader in main.OpenEach("derivedFacts", RulesetKeys.DerivedFact))
        {
            var path = reader.Text("path");
            var type = reader.Choice("type", RulesetKeys.DerivedTypes);
            var info = ReadInfo(reader, path, type, question: "", ReadChoiceValues(reader, type));
            var cases = ReadCases(reader);
            var rests = citations.ReadList(reader, "citations", "A derived fact");
            if (path is not null && !paths.Add(path))
            {
                reader.Report(RulesetDiagnostics.DeclaredTwice, $"The fact '{path.Shown()}' is derived twice.", "path");
            }
            else if (info is not null)
            {
                facts.Add(new(info, reader.Get("path"), cases, rests, reader.Truth("mayPresume")));
            }
        }

        return facts;
    }

    private static List<FactValue> ReadChoiceValues(JsonObjectReader fact, FactType? type)
    {
        var values = new List<FactValue>();
        foreach (var value in fact.OpenEach("values", RulesetKeys.ChoiceValue))
        {
            if (value.Text("name") is not { } name)
            {
                continue;
            }

            if (values.Exists(v => string.Equals(v.Name, name, StringComparison.Ordinal)))
            {
                value.Report(RulesetDiagnostics.DeclaredTwice, $"The value '{name.Shown()}' is declared twice.", "name");
            }

            values.Add(new(name, value.Text("title") ?? name, value.Text("meaning") ?? ""));
        }

        var isChoice = type is FactType.Choice or FactType.ChoiceList;
        if (isChoice && values.Count == 0)
        {
            fact.Report(RulesetDiagnostics.DerivedFact, "A choice needs its 'values': names, titles and meanings.", fact.Cursor.StartLocation);
        }
        else if (!isChoice && type is not null && fact.Has("values"))
        {
            fact.Report(RulesetDiagnostics.DerivedFact, "Only a choice or a list of choices has 'values'.", fact.Get("values").NameLocation);
        }

        return values;
    }

    private static List<DerivedCaseSource> ReadCases(JsonObjectReader fact)
    {
        var cases = new List<DerivedCaseSource>();
        if (fact.Has("value") == fact.Has("cases"))
        {
            fact.Report(RulesetDiagnostics.DerivedFact, "A derived fact needs either 'value' or 'cases'.", fact.Cursor.StartLocation);
        }

        if (fact.TextCursor("value") is { Kind: not JsonKind.None } single)
        {
            cases.Add(new(default, single));
        }

        foreach (var reader in fact.OpenEach("cases", RulesetKeys.Case))
        {
            if (cases.Count > 0 && cases[^1].When.Kind == JsonKind.None)
            {
                reader.Report(RulesetDiagnostics.DerivedFact, "This case is never reached, for the one before it has no 'when'.", reader.Cursor.Location);
            }

            if (reader.TextCursor("value") is { Kind: not JsonKind.None } value)
            {
                cases.Add(new(reader.TextCursor("when"), value));
            }
        }

        return cases;
    }

    private static List<ExtensionSource> ReadExtensions(JsonObjectReader main)
    {
        var extensions = new List<ExtensionSource>();
        foreach (var reader in main.OpenEach("extensions", RulesetKeys.Extension))
        {
            var path = reader.Text("path");
            var info = ReadInfo(reader, path, reader.Choice("type", RulesetKeys.ExtensionTypes), reader.Text("question") ?? "", []);
            if (path is not null && extensions.Exists(e => string.Equals(e.Info.Path, path, StringComparison.Ordinal)))
            {
                reader.Report(RulesetDiagnostics.DeclaredTwice, $"The extension '{path.Shown()}' is declared twice.", "path");
            }
            else if (info is not null)
            {
                extensions.Add(new(info, reader.Get("path")));
            }
        }

        return extensions;
    }

    private static FactInfo? ReadInfo(JsonObjectReader reader, string? path, FactType? type, string question, IReadOnlyList<FactValue> values)
    {
        var (title, meaning) = (reader.Text("title"), reader.Text("meaning"));
        var dot = path?.LastIndexOf('.') ?? -1;
        return path is null || type is null ? null : new()
        {
            Path = path,
            Name = path[(dot + 1)..],
            Group = dot < 0 ? "" : path[..dot],
            Title = title ?? path,
            Meaning = meaning ?? "",
            Question = question,
            Type = type.Value,
            Unit = reader.Text("unit"),
            Values = values,
        };
    }

    private static List<ExtendsSource> ReadExtends(JsonObjectReader main, CitationReader citations)
    {
        var extends = new List<ExtendsSource>();
        foreach (var reader in main.OpenEach("extends", RulesetKeys.Extends))
        {
            var adopt = ReadAdopt(reader);
            var omit = ReadOmissions(reader, citations);
            var parameters = reader.OpenMembers("parameters", RulesetKeys.ParameterOverride).Select(value => ReadOverride(value, citations)).ToList();
            var name = reader.Text("ruleset");
            if (name is not null && extends.Exists(e => string.Equals(e.Ruleset, name, StringComparison.Ordinal)))
            {
                reader.Report(RulesetDiagnostics.DeclaredTwice, $"The ruleset '{name.Shown()}' is extended twice.", "ruleset");
            }
            else if (name is not null)
            {
                extends.Add(new(name, reader.Get("ruleset"), adopt, omit, parameters));
            }
        }

        return extends;
    }

    private static List<JsonCursor>? ReadAdopt(JsonObjectReader extends)
    {
        var cursor = extends.Get("adopt");
        if (cursor.Kind == JsonKind.Array)
        {
            return extends.PlacedTexts("adopt").ConvertAll(static rule => rule.At);
        }

        if (cursor.Kind != JsonKind.None && !cursor.Utf8Text.SequenceEqual("all"u8))
        {
            extends.Report(RulesetDiagnostics.Prefix + JsonObjectReader.WrongType, "'adopt' is \"all\" or a list of rule ids.", "adopt");
        }

        return null;
    }

    private static List<Placed<OmittedRule>> ReadOmissions(JsonObjectReader extends, CitationReader citations) =>
    [
        .. extends.OpenEach("omit", RulesetKeys.Omission)
            .Select(o => citations.Read(o, "citation") is var citation && o.Text("rule") is { } rule
                ? new Placed<OmittedRule>(o.Get("rule"), new(rule, o.Text("reason") ?? "", citation))
                : null)
            .OfType<Placed<OmittedRule>>(),
    ];

    private static ParameterOverride ReadOverride(JsonObjectReader value, CitationReader citations)
    {
        var changed = new ParameterOverride(value.Cursor.Name!, value.Cursor, value.Get("value"), citations.Read(value, "citation"), value.Text("ours"));
        if (value.Has("citation") == value.Has("ours"))
        {
            value.Report(RulesetDiagnostics.ParameterReason, "A new value needs either a 'citation' or, in 'ours', the authors' reason.", value.Cursor.NameLocation);
        }

        return changed;
    }

    private List<RuleSource> ReadRules(string ruleset, IReadOnlyDictionary<string, string>? categories, CitationReader citations)
    {
        var reader = new RuleReader(ruleset, categories, citations, _diagnostics);
        var paths = files.FindRules(_diagnostics);
        var rules = new List<RuleSource>(paths.Count);
        var seen = new Dictionary<string, RuleSource>(paths.Count, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (files.Read(path, limits, _diagnostics) is not { } bytes)
            {
                continue;
            }

            // What travels in the library is read only up to its examples, which are most of a file.
            var lastKey = withExamples ? default : "examples"u8;
            var text = JsonText.Parse(bytes, limits, files.Show(path), _diagnostics, RulesetDiagnostics.Prefix, lastKey, files.HasLines);

            // The name of a file stands in for an id that is none, and in messages.
            var rule = text.IsComplete ? reader.Read(text, Path.GetFileNameWithoutExtension(path).Shown(), withExamples, files.FindCode(path)) : null;
            if (rule is not null && seen.TryAdd(rule.Id, rule))
            {
                rules.Add(rule);
            }
            else if (rule is not null)
            {
                var at = rule.Root.TryGetProperty("id"u8, out var id) ? id.Location : rule.Root.StartLocation;
                _diagnostics.Add(new(RulesetDiagnostics.DuplicateRule, Severity.Error, $"The rule {rule.Id} is also in '{InputText.Shown(seen[rule.Id].Descriptor.Path ?? "", LongestPath)}'.", at));
            }
        }

        return rules;
    }
}

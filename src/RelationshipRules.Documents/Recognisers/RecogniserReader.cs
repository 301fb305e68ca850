using System.Globalization;
using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Files;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>Reads files of recognisers. All that is wrong is told, each with file, line and column.</summary>
internal sealed class RecogniserReader(List<Diagnostic> diagnostics)
{
    private const int MostPatterns = 5_000;
    private const int LongestPattern = 2_000;

    private static readonly string[] Negations = ["not", "no", "never", "neither", "nor", "without", "cannot", "nothing", "none"];

    private static readonly char[] Separators = ['(', ')', '|', ' ', '?', '[', ']', '\\', '{', '}', '*', '+', '.', ',', ':', ';'];

    private Words _words = new();
    private int _patterns;

    public Words ReadWords(string path, byte[] utf8)
    {
        _words = new Words();
        if (LocatedJson.Parse(path, utf8, diagnostics) is not { } root || !CheckKeys(root, [], ["$schema", "macros", "replace", "sides", "hedges", "elsewhere", "elsewhereUnder", "notes", "void", "period", "bare"]))
        {
            return _words;
        }

        foreach (var (name, _, value) in root["macros"]?.Members ?? [])
        {
            _words.Macros[name] = Text(value) ?? "";
        }

        foreach (var item in Items(root["replace"]))
        {
            if (CheckKeys(item, ["find", "with"], ["whenAddressed"]) && Compile(item["find"]!, _words.CompileWhole) is { } find)
            {
                _words.Replacements.Add(new(find, Text(item["with"]!) ?? "", IsTrue(item["whenAddressed"])));
            }
        }

        if (root["sides"] is { } sides && CheckKeys(sides, ["definitions", "subjects", "never", "gives", "gets"], []))
        {
            _words.Definitions.AddRange(Expressions(sides["definitions"]));
            _words.Subjects.AddRange(Expressions(sides["subjects"]));
            _words.NoNames.AddRange(Expressions(sides["never"]));
            _words.Gives.AddRange(Patterns(sides["gives"]));
            _words.Gets.AddRange(Patterns(sides["gets"]));
        }

        foreach (var item in Items(root["hedges"]))
        {
            if (CheckKeys(item, ["find", "loses", "promises"], []) && Compile(item["find"]!) is { } find)
            {
                _words.Hedges.Add(new(find, Text(item["loses"]!) ?? "", IsTrue(item["promises"])));
            }
        }

        _words.Elsewhere.AddRange(Patterns(root["elsewhere"]));
        _words.ElsewhereUnder.AddRange(Patterns(root["elsewhereUnder"]));
        _words.Notes.AddRange(Expressions(root["notes"]));
        _words.Void.AddRange(Expressions(root["void"]));
        _words.Period = root["period"] is { } period ? Compile(period, _words.CompileWhole) : null;
        _words.Bare = root["bare"] is { } bare ? Compile(bare, _words.CompileWhole) : null;
        return _words;
    }

    public IEnumerable<Recogniser> Read(string path, byte[] utf8)
    {
        if (LocatedJson.Parse(path, utf8, diagnostics) is not { } root || !CheckKeys(root, ["topic", "recognisers"], ["$schema"]))
        {
            yield break;
        }

        var topic = Text(root["topic"]!) ?? "";
        foreach (var item in Items(root["recognisers"]))
        {
            if (ReadRecogniser(item, topic) is { } recogniser)
            {
                yield return recogniser;
            }
        }
    }

    private Recogniser? ReadRecogniser(LocatedJson item, string topic)
    {
        if (!CheckKeys(item, ["fact", "near", "patterns", "examples"], ["closed"]) || Text(item["fact"]!) is not { } path)
        {
            return null;
        }

        if (FactCatalog.Find(path) is not { } fact)
        {
            var near = FactCatalog.Suggest(path) is { } other ? $"; did you mean '{other}'?" : ".";
            Report(DocumentDiagnostics.UnknownFact, $"There is no fact '{InputText.Shown(path)}'{near}", item["fact"]!.Location);
            return null;
        }

        return new()
        {
            Fact = fact,
            Topic = topic,
            Near = Terms(item["near"]),
            Closed = [.. Patterns(item["closed"])],
            Patterns = [.. Items(item["patterns"]).Select(pattern => ReadPattern(pattern, fact)).OfType<Pattern>()],
            Examples = [.. Items(item["examples"]).Select(example => ReadExample(example, fact)).OfType<RecogniserExample>()],
            Location = item.Location,
        };
    }

    private Pattern? ReadPattern(LocatedJson item, FactInfo fact)
    {
        if (!CheckKeys(item, ["find", "why"], ["anchors", "also", "unless", "under", "after", "value", "read", "closes", "title", "keepsHedges", "alternatives"]) || Compile(item["find"]!) is not { } find)
        {
            return null;
        }

        if (++_patterns > MostPatterns)
        {
            Report(DocumentDiagnostics.TooMany, string.Create(CultureInfo.InvariantCulture, $"There are more patterns than {MostPatterns}."), item.Location);
            return null;
        }

        var measure = Measure.None;
        if (item["read"] is { } read && !(read.Text is { } word && word.All(char.IsAsciiLetterLower) && Enum.TryParse(word, ignoreCase: true, out measure)))
        {
            Report(DocumentDiagnostics.BadType, $"'{InputText.Shown(read.Text ?? "")}' cannot be read; days, weeks, months, day, money, number and percent can.", read.Location);
            return null;
        }

        if (measure == Measure.None == (item["value"] is null))
        {
            Report(DocumentDiagnostics.BadKey, "A pattern has either 'value' or 'read'.", item.Location);
            return null;
        }

        return new()
        {
            Anchors = Terms(item["anchors"]),
            Find = find,
            Also = [.. Patterns(item["also"])],
            Unless = [.. Patterns(item["unless"])],
            After = item["after"] is { } after ? Compile(after) : null,
            Under = item["under"] is { } under ? Compile(under) : null,
            Value = item["value"] is { } value ? CheckValue(value, InPart(fact, value.Value), fact) : null,
            Read = measure,
            Closes = IsTrue(item["closes"]),
            IsOfTitle = IsTrue(item["title"]),
            KeepsHedges = IsTrue(item["keepsHedges"]),
            HasNegation = Negates(item["find"]!) || item["also"]?.Items.Exists(Negates) == true,
            Why = Text(item["why"]!) ?? "",
            Alternatives = [.. Items(item["alternatives"]).Where(other => CheckKeys(other, ["value", "why"], [])).Select(other => new ProposedAlternative(CheckValue(other["value"]!, InPart(fact, other["value"]!.Value), fact), Text(other["why"]!) ?? ""))],
        };
    }

    private bool Negates(LocatedJson form) => _words.Expand(form.Text ?? "").Replace(@"\b", " ", StringComparison.Ordinal).Split(Separators).Intersect(Negations, StringComparer.Ordinal).Any();

    private RecogniserExample? ReadExample(LocatedJson item, FactInfo fact)
    {
        if (!CheckKeys(item, ["text"], ["value", "nothing", "hedged"]))
        {
            return null;
        }

        var isHedged = IsTrue(item["hedged"]);
        if (new[] { item["value"] is not null, IsTrue(item["nothing"]), isHedged }.Count(static says => says) != 1)
        {
            Report(DocumentDiagnostics.BadKey, "An example has one of 'value', 'nothing' and 'hedged'.", item.Location);
            return null;
        }

        return new(Text(item["text"]!) ?? "", item["value"] is { } value ? CheckValue(value, value.Value, fact) : null, isHedged, item.Location);
    }

    /// <summary>Members of a list that a pattern names are some of it, unless the words close the list.</summary>
    private static JsonElement InPart(FactInfo fact, JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && fact.Type is FactType.ChoiceList or FactType.TextList
            ? JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["has"] = value }, RecogniserJson.Default.DictionaryStringJsonElement)
            : value;

    private JsonElement CheckValue(LocatedJson at, JsonElement value, FactInfo fact)
    {
        if (IsChecking && ProposedValue.FindProblem(fact, value) is { } problem)
        {
            Report(DocumentDiagnostics.BadValue, problem, at.Location);
        }

        return value;
    }

    /// <summary>Whether values are held against their facts: those of the library itself are by its tests, not at every start.</summary>
    public bool IsChecking { get; init; }

    private bool CheckKeys(LocatedJson value, string[] required, string[] optional)
    {
        if (value.Value.ValueKind != JsonValueKind.Object)
        {
            Report(DocumentDiagnostics.BadType, "An object in braces is needed here.", value.Location);
            return false;
        }

        foreach (var (name, at, _) in value.Members)
        {
            if (!required.Contains(name, StringComparer.Ordinal) && !optional.Contains(name, StringComparer.Ordinal))
            {
                Report(DocumentDiagnostics.BadKey, $"There is no key '{InputText.Shown(name)}' here; there are {string.Join(", ", required.Concat(optional).Where(static k => k[0] != '$'))}.", at.Location);
            }
        }

        var missing = required.Where(key => value[key] is null).ToList();
        if (missing.Count > 0)
        {
            Report(DocumentDiagnostics.BadKey, $"The key '{missing[0]}' is missing.", value.Location);
        }

        return missing.Count == 0;
    }

    private IEnumerable<GapPattern> Patterns(LocatedJson? list) => Items(list).Select(item => Compile(item)).OfType<GapPattern>();

    private IEnumerable<Piece> Expressions(LocatedJson? list) => Items(list).Select(item => Compile(item, _words.CompileWhole)).OfType<Piece>();

    private GapPattern? Compile(LocatedJson pattern) => Compile(pattern, _words.Compile);

    private T? Compile<T>(LocatedJson pattern, Func<string, T> compile)
        where T : class
    {
        if (Text(pattern) is not { } text)
        {
            return null;
        }

        if (text.Length is 0 or > LongestPattern)
        {
            Report(DocumentDiagnostics.BadPattern, string.Create(CultureInfo.InvariantCulture, $"A pattern has 1 to {LongestPattern} characters; this one has {text.Length}."), pattern.Location);
            return null;
        }

        try
        {
            return compile(text);
        }
        catch (FormatException error)
        {
            Report(DocumentDiagnostics.BadPattern, $"The pattern cannot be used. {InputText.Shown(error.Message, LongestPattern)}", pattern.Location);
            return null;
        }
    }

    private string? Text(LocatedJson value)
    {
        if (value.Text is null)
        {
            Report(DocumentDiagnostics.BadType, "A text in double quotes is needed here.", value.Location);
        }

        return value.Text;
    }

    /// <summary>Words that are looked for; of none there is nothing to look for.</summary>
    private List<string> Terms(LocatedJson? list) => [.. Items(list).Select(Term).OfType<string>()];

    private string? Term(LocatedJson value)
    {
        var text = Text(value);
        if (text is null || !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Report(DocumentDiagnostics.BadType, "A word to look for is needed here.", value.Location);
        return null;
    }

    private List<LocatedJson> Items(LocatedJson? list)
    {
        if (list is not null && list.Value.ValueKind != JsonValueKind.Array)
        {
            Report(DocumentDiagnostics.BadType, "A list in square brackets is needed here.", list.Location);
        }

        return list?.Items ?? [];
    }

    private bool IsTrue(LocatedJson? value)
    {
        if (value is not null && value.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(DocumentDiagnostics.BadType, "true or false is needed here.", value.Location);
        }

        return value?.Value.ValueKind == JsonValueKind.True;
    }

    private void Report(string id, string message, SourceLocation location) => diagnostics.Add(new(id, Severity.Error, message, location));
}

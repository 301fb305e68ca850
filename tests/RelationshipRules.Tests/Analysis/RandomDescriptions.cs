using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Analysis;

/// <summary>Makes valid descriptions at random, as JSON, and states one more fact in them.</summary>
internal sealed partial class RandomDescriptions(int seed, bool inPart = true)
{
    /// <summary>A country that no rule names, and those that some do besides England.</summary>
    public static IReadOnlyList<string> Countries { get; } =
    [
        "FR",
        .. Ruleset.EmbeddedNames.Select(static name => Ruleset.LoadEmbedded(name).Ruleset!).SelectMany(static ruleset => ruleset.Rules.Select(rule => ruleset.GetRuleText(rule.Id)).Append(ruleset.GetText())).SelectMany(static text => CountryCode.Matches(text)).Select(static code => code.Value).Distinct().Except(["GB-ENG"]).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("(?<=')[A-Z]{2}(-[A-Z]{3})?(?=')", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountryCode { get; }

    private readonly Random _random = new(seed);

    /// <summary>A description in which about that share of the facts is stated.</summary>
    public JsonObject Next(double share)
    {
        var description = Part(ModelTypes.Partnership, share, id: null);
        foreach (var list in ModelTypes.Partnership.Members)
        {
            if (list is { Fact: null, Type: ConditionType.ListOf { Element: ConditionType.Part part } } && description[list.Name] is { } elements)
            {
                foreach (var (element, member) in ElementsOf(elements).SelectMany(element => part.Type.Members.Where(IsReference), (element, member) => (element!.AsObject(), member)))
                {
                    element[member.Name] = _random.NextDouble() < share ? AnyId(description, member) : null;
                }
            }
        }

        return description;
    }

    /// <summary>True or false.</summary>
    public bool Chance() => _random.Next(2) == 0;

    /// <summary>The same description with one more fact, or one that was known in part known better; null where the place that was drawn is taken.</summary>
    public JsonObject? StateOneMore(JsonObject description)
    {
        var copy = description.DeepClone().AsObject();
        return StateOne(copy, ModelTypes.Partnership, copy) ? copy : null;
    }

    /// <summary>States a fact in a description; in a list, of its one element.</summary>
    public void State(JsonObject description, FactInfo fact)
    {
        var part = description;
        foreach (var step in fact.Group.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step.EndsWith("[]", StringComparison.Ordinal))
            {
                var list = part[step[..^2]] as JsonArray;
                part[step[..^2]] = list ??= [new JsonObject()];
                part = list[0]!.AsObject();
            }
            else
            {
                part[step] ??= new JsonObject();
                part = part[step]!.AsObject();
            }
        }

        part[fact.Name] = Fact(fact);
    }

    /// <summary>An answer to a question: a value of the fact, or elements for a list of parts.</summary>
    public JsonNode Answer(Question question) => question.Form is { } fact
        ? WholeFact(fact)
        : ModelPlaces.FindMember(question.Fact.Path) is { Type: ConditionType.ListOf { Element: ConditionType.Part next } } member
            ? Elements(next.Type, 0.3, member.Name)
            : "text";

    /// <summary>The elements of a list of parts that are stated.</summary>
    public static JsonArray ElementsOf(JsonNode? list) => list as JsonArray ?? list?["has"] as JsonArray ?? [];

    private static bool IsReference(FactMember member) => member is { Reference: not null, Fact: null, Type: not ConditionType.ListOf };

    /// <summary>The id of an element of the list that a member refers to, or null where none has one.</summary>
    private JsonNode? AnyId(JsonObject description, FactMember member)
    {
        var ids = ElementsOf(description[member.Reference!]).Select(element => element!["id"]?.GetValue<string>()).OfType<string>().ToList();
        return ids.Count == 0 ? null : ids[_random.Next(ids.Count)];
    }

    private bool StateOne(JsonObject part, ObjectType type, JsonObject description)
    {
        // Lists of parts in part are few among all members, and much hangs on what else they may have.
        var inPartOnly = _random.Next(4) == 0 ? type.Members.Where(m => m is { Fact: null, Type: ConditionType.ListOf } && part[m.Name] is JsonObject).ToList() : [];
        var member = inPartOnly.Count > 0 ? inPartOnly[_random.Next(inPartOnly.Count)] : type.Members[_random.Next(type.Members.Count)];
        var stated = part[member.Name];
        switch (member)
        {
            case { Fact: not null, Reference: not null } when stated is null:
                part[member.Name] = new JsonArray([.. new[] { AnyId(description, member), AnyId(description, member) }.OfType<JsonNode>().DistinctBy(id => id.GetValue<string>())]);
                return true;
            case { Fact: { } fact } when stated is null:
                part[member.Name] = Fact(fact);
                return true;
            case { Fact: { } fact }:
                return Narrow(fact, stated!) is { } narrower && (part[member.Name] = narrower) is not null;
            case { } when IsReference(member) && stated is null && AnyId(description, member) is { } id:
                part[member.Name] = id;
                return true;
            case { Fact: null, Type: ConditionType.Part next }:
                if (stated is null)
                {
                    part[member.Name] = stated = new JsonObject();
                }

                return StateOne(stated.AsObject(), next.Type, description);
            case { Fact: null, Type: ConditionType.ListOf { Element: ConditionType.Part next } }:
                if (stated is null)
                {
                    part[member.Name] = List(next.Type, 0.3, member.Name);
                    return true;
                }

                if (stated is JsonObject && _random.Next(3) == 0)
                {
                    JsonNode[] known = [.. ElementsOf(stated).Select(static element => element!.DeepClone())];
                    JsonNode another = Part(next.Type, 0.3, string.Create(CultureInfo.InvariantCulture, $"{member.Name}{known.Length + 10}"));
                    part[member.Name] = _random.Next(2) == 0 ? new JsonObject { ["has"] = new JsonArray([.. known, another]) } : new JsonArray(_random.Next(2) == 0 ? [.. known, another] : known);
                    return true;
                }

                return ElementsOf(stated) is { Count: > 0 and var count } elements && StateOne(elements[_random.Next(count)]!.AsObject(), next.Type, description);
            default:
                return false;
        }
    }

    /// <summary>A part in which about that share of the facts is stated.</summary>
    public JsonObject Part(ObjectType type, double share, string? id)
    {
        var part = new JsonObject();
        if (id is not null && type.Find("id") is not null)
        {
            part["id"] = id;
        }

        foreach (var member in type.Members)
        {
            if (_random.NextDouble() >= share)
            {
                continue;
            }

            part[member.Name] = member switch
            {
                { Fact: { } fact } => Fact(fact),
                { Type: ConditionType.Part next } => Part(next.Type, share, id: null),
                { Type: ConditionType.ListOf { Element: ConditionType.Part next } } => List(next.Type, share, member.Name),
                _ => part[member.Name]?.DeepClone(),
            };
        }

        return part;
    }

    /// <summary>A list of parts, sometimes in part; what it is then known to have has ids.</summary>
    private JsonNode List(ObjectType type, double share, string name)
        => inPart && _random.Next(4) == 0 ? new JsonObject { ["has"] = Elements(type, share, name, areNamed: true) } : Elements(type, share, name);

    private JsonArray Elements(ObjectType type, double share, string name, bool areNamed = false)
        => [.. Enumerable.Range(0, _random.Next(3)).Select(i => Part(type, share, areNamed || _random.Next(2) == 0 ? string.Create(CultureInfo.InvariantCulture, $"{name}{i}") : null))];

    /// <summary>A value that the fact may have; what can be stated in part sometimes is.</summary>
    public JsonNode Fact(FactInfo fact) => WholeFact(fact) is var value && inPart && _random.Next(4) == 0 ? InPart(fact, value) : value;

    /// <summary>What states less than a value: some members of a list and some of what it does not have, bounds around a number, the month or year of a day.</summary>
    public JsonNode InPart(FactInfo fact, JsonNode value) => fact.Type switch
    {
        FactType.ChoiceList or FactType.TextList => InPart(fact, value.AsArray()),
        FactType.Integer or FactType.Number => Bounds(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture), fact.Minimum, fact.Maximum),
        FactType.Money => new JsonObject { ["amount"] = Bounds(double.Parse(value["amount"]!.ToJsonString(), CultureInfo.InvariantCulture), 0, null), ["currency"] = "GBP" },
        FactType.Date => _random.Next(2) == 0 ? value.GetValue<string>()[..7] : value.GetValue<string>()[..4],
        _ => value.DeepClone(),
    };

    /// <summary>Bounds that the number lies within, on one side or on both, some of them at the number itself.</summary>
    private JsonObject Bounds(double number, double? minimum, double? maximum)
    {
        var bounds = new JsonObject();
        var sides = _random.Next(1, 4);
        if ((sides & 1) != 0)
        {
            Add("from", "above", Math.Max(number - _random.Next(3), minimum ?? double.MinValue));
        }

        if ((sides & 2) != 0)
        {
            Add("to", "below", Math.Min(number + _random.Next(3), maximum ?? double.MaxValue));
        }

        return bounds;

        void Add(string with, string without, double bound) => bounds[bound != number && _random.Next(2) == 0 ? without : with] = bound;
    }

    /// <summary>What states more than a value that is known in part, and nothing that goes against it; null for one that is known.</summary>
    private JsonNode? Narrow(FactInfo fact, JsonNode stated) => (fact.Type, stated) switch
    {
        (FactType.ChoiceList or FactType.TextList, JsonObject part) => Narrow(fact, Names(part["has"]), Names(part["not"])),
        (FactType.Integer or FactType.Number, JsonObject bounds) => Narrow(fact, bounds),
        (FactType.Money, { } sum) when sum["amount"] is JsonObject bounds => new JsonObject { ["amount"] = Narrow(fact, bounds), ["currency"] = sum["currency"]!.DeepClone() },
        (FactType.Date, { } day) when day.GetValue<string>() is { Length: < 10 } period => period + string.Create(CultureInfo.InvariantCulture, $"-{_random.Next(1, period.Length == 4 ? 13 : 29):00}"),
        _ => null,
    };

    private JsonNode Narrow(FactInfo fact, List<string> has, List<string> not)
    {
        var open = (fact.Type == FactType.ChoiceList ? fact.Values.Select(static value => value.Name) : ModelPlaces.FindMember(fact.Path) is { Reference: not null } ? [] : ["text 7", "text 8"])
            .Except(has).Except(not).ToLookup(_ => _random.Next(3));
        has.AddRange(open[0]);
        return _random.Next(2) == 0 ? List(has) : new JsonObject { ["has"] = List(has), ["not"] = List(not.Concat(open[1])) };
    }

    private JsonNode Narrow(FactInfo fact, JsonObject bounds)
    {
        var isWhole = fact.Type == FactType.Integer;
        var least = Bound("from") ?? Bound("above") + (isWhole ? 1 : 0);
        var most = Bound("to") ?? Bound("below") - (isWhole ? 1 : 0);
        least ??= Math.Max(most!.Value - 3, fact.Minimum ?? 0);
        most ??= Math.Min(least.Value + 3, fact.Maximum ?? double.MaxValue);
        var value = isWhole ? _random.Next((int)least, (int)most + 1) : (least.Value + most.Value) / 2;
        if (bounds.Count == 2 || _random.Next(2) == 0)
        {
            return value;
        }

        var narrower = bounds.DeepClone();
        narrower[bounds.ContainsKey("to") || bounds.ContainsKey("below") ? "from" : "to"] = value;
        return narrower;

        double? Bound(string name) => bounds[name] is { } bound ? double.Parse(bound.ToJsonString(), CultureInfo.InvariantCulture) : null;
    }

    private static JsonArray List(IEnumerable<string> names) => [.. names.Select(static name => (JsonNode)name)];

    private static List<string> Names(JsonNode? list) => [.. ElementsOf(list).Select(static name => name!.GetValue<string>())];

    private JsonObject InPart(FactInfo fact, JsonArray whole)
    {
        var members = whole.Select(member => member!.GetValue<string>()).ToList();
        return new()
        {
            ["has"] = new JsonArray([.. members.Where(_ => _random.Next(2) == 0).Select(name => (JsonNode)name)]),
            ["not"] = new JsonArray([.. fact.Values.Where(value => !members.Contains(value.Name) && _random.Next(2) == 0).Select(value => (JsonNode)value.Name)]),
        };
    }

    private JsonNode WholeFact(FactInfo fact) => fact.Type switch
    {
        FactType.Boolean => _random.Next(2) == 0,
        FactType.Integer => _random.Next((int)(fact.Minimum ?? 0), (int)Math.Min(fact.Maximum ?? 48, 48) + 1),
        FactType.Number when fact.Maximum <= 1 => Math.Round(_random.NextDouble(), 2),
        FactType.Number => _random.Next(0, 30) / 2.0,
        FactType.Date => new DateOnly(2009, 1, 1).AddDays(_random.Next(7000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactType.Money => new JsonObject { ["amount"] = _random.Next(0, 5) * 12000, ["currency"] = "GBP" },
        FactType.Choice => fact.Values[_random.Next(fact.Values.Count)].Name,
        FactType.ChoiceList => new JsonArray([.. fact.Values.Where(_ => _random.Next(3) == 0).Select(v => (JsonNode)v.Name)]),
        FactType.TextList when ModelPlaces.FindMember(fact.Path) is { Reference: not null } => new JsonArray(),
        FactType.TextList => new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(i => (JsonNode)string.Create(CultureInfo.InvariantCulture, $"text {i}"))]),
        _ when fact.Format == TextFormat.CountryCode => _random.Next(2) == 0 ? "GB-ENG" : Countries[_random.Next(Countries.Count)],
        _ => "text",
    };
}

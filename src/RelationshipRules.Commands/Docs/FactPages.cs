using System.Globalization;
using System.Text;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Cli.Docs;

/// <summary>Writes the reference of everything that a description can state, for readers: an index, and a page for each part of a description.</summary>
internal static class FactPages
{
    /// <summary>The folder of the pages.</summary>
    public const string Folder = "docs/descriptions";

    /// <summary>The page that leads to the others.</summary>
    public const string Index = Folder + ".md";

    /// <summary>The pages by their path.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write()
    {
        var parts = PartsBelow(ModelTypes.Partnership).ToList();
        yield return new(Index, WriteIndex(parts));
        foreach (var topic in parts.GroupBy(static p => TopicOf(p.Type.Path), StringComparer.Ordinal))
        {
            var page = new StringBuilder();
            page.Append($"# {Wording.Capitalised(ListPlace.Words(topic.Key).Trim())}\n\n<!-- Generated from the model; change the model, not this page. -->\n\n[All facts](../descriptions.md)\n");
            foreach (var (type, elementName) in topic)
            {
                WritePart(page, type, elementName);
            }

            yield return new($"{Folder}/{topic.Key}.md", page.ToString());
        }
    }

    private static string WriteIndex(List<(ObjectType Type, string? ElementName)> parts)
    {
        var page = new StringBuilder();
        page.Append($"""
            # What a description can state

            <!-- Generated from the model; change the model, not this page. -->

            A description is a JSON object. Its {FactCatalog.All.Count.ToString(CultureInfo.InvariantCulture)} facts are listed here by part, and explained on a page for each part, with the question that a person can
            answer. Nothing is required: a fact that is absent or null is *not stated*, and rules that need it say so. An empty list
            states that there is none, and a list that is stated is complete. A list of values of which only some are known is stated in part,
            as an object with `has`, what is in it, and `not`, what is not. A number may be known by bounds (an object with `from`, `to`,
            `above` or `below`), a day by its month or year (`2026-11`) or by bounds. Money is an object with `amount` and `currency` (ISO 4217);
            dates are written as `2026-11-22`.

            Every entry of a list may have an `id`, by which other entries, findings and evidence refer to it.


            """.ReplaceLineEndings("\n"));
        foreach (var (type, _) in parts)
        {
            page.Append(CultureInfo.InvariantCulture, $"- [`{type.Path}`]({LinkTo(type.Path)}): {FactTextReader.PartSummary(type.Path)}\n");
        }

        page.Append("\n## The description itself\n");
        WriteFacts(page, ModelTypes.Partnership);
        foreach (var (type, _) in parts)
        {
            // The anchors are those of the time when all was on this page.
            page.Append(CultureInfo.InvariantCulture, $"\n<a id=\"{Anchor(type.Path)}\"></a>\n\n## `{type.Path}`\n\n");
            foreach (var fact in type.Members.Select(static m => m.Fact).OfType<FactInfo>())
            {
                page.Append(CultureInfo.InvariantCulture, $"- <a id=\"{Anchor(fact.Path)}\"></a>[`{fact.Name}`]({LinkTo(fact.Path)}): {fact.Title}\n");
            }
        }

        return page.ToString();
    }

    /// <summary>The part of a description whose page a fact or part is on: <c>relationship</c> of <c>relationship.assessments[]</c>.</summary>
    private static string TopicOf(string path) => path.Split('.')[0].Replace("[]", "", StringComparison.Ordinal);

    private static string LinkTo(string path) => $"descriptions/{TopicOf(path)}.md#{Anchor(path)}";

    /// <summary>The anchor of a fact or part on the page: <c>agreements.termMonths</c>.</summary>
    public static string Anchor(string path) => path.Replace("[]", "", StringComparison.Ordinal);

    private static IEnumerable<(ObjectType Type, string? ElementName)> PartsBelow(ObjectType type)
    {
        foreach (var member in type.Members.Where(m => m.Fact is null))
        {
            var part = member.Type switch
            {
                ConditionType.Part { Type: var single } => single,
                ConditionType.ListOf { Element: ConditionType.Part { Type: var element } } => element,
                _ => null,
            };
            if (part is not null)
            {
                yield return (part, member.ElementName);
                foreach (var inner in PartsBelow(part))
                {
                    yield return inner;
                }
            }
        }
    }

    private static void WritePart(StringBuilder page, ObjectType type, string? elementName)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n<a id=\"{Anchor(type.Path)}\"></a>\n\n## `{type.Path}`\n\n{FactTextReader.PartSummary(type.Path)}\n");
        if (elementName is not null)
        {
            page.Append(CultureInfo.InvariantCulture, $"In the conditions of rules one entry is called `{elementName}`.\n");
        }

        var identifiers = type.Members.Where(m => m is { Fact: null, Type: ConditionType.Scalar or ConditionType.ListOf { Element: ConditionType.Scalar } }).ToList();
        if (identifiers.Count > 0)
        {
            page.Append("\nIdentifiers:\n\n");
            foreach (var identifier in identifiers)
            {
                page.Append(CultureInfo.InvariantCulture, $"- `{identifier.Name}`: {FactTextReader.PartSummary($"{type.Path}.{identifier.Name}")}\n");
            }
        }

        WriteFacts(page, type);
    }

    private static void WriteFacts(StringBuilder page, ObjectType type)
    {
        foreach (var fact in type.Members.Select(m => m.Fact).OfType<FactInfo>())
        {
            WriteFact(page, fact);
        }
    }

    private static void WriteFact(StringBuilder page, FactInfo fact)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n<a id=\"{Anchor(fact.Path)}\"></a>\n\n### `{fact.Name}`: {fact.Title}\n\n{fact.Meaning}\n\n*{fact.Question}*\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{Form(fact)}. {Follows(fact)}{Change(fact)}\n");
        if (fact.Values.Count > 0)
        {
            page.Append("\n| value | meaning |\n|---|---|\n");
            foreach (var value in fact.Values)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{value.Name}` | {value.Meaning} |\n");
            }
        }
    }

    private static string Follows(FactInfo fact) => fact.FollowsFrom.Count == 0 ? ""
        : $"Where it is not stated, it follows from {string.Join(" and ", fact.FollowsFrom.Select(path => $"`{path[(path.LastIndexOf('.') + 1)..]}`"))}{(fact.Type == FactType.Boolean ? ": yes where the first is not the later day" : $", as whole {fact.Unit}")}. ";

    private static string Form(FactInfo fact)
    {
        var form = fact.Type switch
        {
            FactType.Boolean => "True or false",
            FactType.Integer => "Whole number",
            FactType.Number => "Number",
            FactType.Text => "Text",
            FactType.Date => "Date",
            FactType.Money => "Money",
            FactType.Choice => "One of the values below",
            FactType.ChoiceList => "List of any of the values below",
            _ => "List of texts",
        };
        var unit = fact.Unit is null ? form : $"{form}, {fact.Unit}";

        // A unit that is a share says its own range.
        return fact.Minimum is { } min && fact.Unit?.StartsWith("share", StringComparison.Ordinal) != true
            ? string.Create(CultureInfo.InvariantCulture, $"{unit}, at least {min}")
            : unit;
    }

    private static string Change(FactInfo fact)
    {
        var side = fact.ChangeableBy switch
        {
            ChangeableBy.Government => "Government",
            ChangeableBy.CivilSociety => "Civil society",
            ChangeableBy.Itself => "The party itself",
            _ => "Either side",
        };
        return fact.Role switch
        {
            FactRole.Circumstance => "A circumstance that neither side can change.",
            FactRole.Record when fact.OnlyRises => $"A record of what happened, once that is over. {side} can do more until then; a plan proposes no less.",
            FactRole.Record => $"A record of what happened. {side} can do otherwise from now on.",
            _ => fact.OnlyRises ? $"{side} can change it; a plan proposes more of it, never less." : $"{side} can change it.",
        };
    }
}

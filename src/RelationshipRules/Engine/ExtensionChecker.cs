using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>Checks the extension facts of a description against what the rulesets in use declare.</summary>
internal sealed class ExtensionChecker(IEnumerable<RulesetPlan> rulesets)
{
    private readonly Dictionary<string, FactInfo> _declared = rulesets.SelectMany(ruleset => ruleset.Extensions)
        .DistinctBy(info => info.Path, StringComparer.Ordinal)
        .ToDictionary(info => info.Path, StringComparer.Ordinal);

    /// <summary>What is wrong, in the order of the description.</summary>
    public IEnumerable<Diagnostic> Check(PartnershipDocument document) => HasAny(document.Partnership, ModelTypes.Partnership) ? CheckAll(document) : [];

    private IEnumerable<Diagnostic> CheckAll(PartnershipDocument document)
    {
        foreach (var (name, value, holder, pointer) in Extensions(document.Partnership, ModelTypes.Partnership, ""))
        {
            var place = $"{holder}.extensions.".TrimStart('.');
            if (!_declared.TryGetValue(place + name, out var info))
            {
                var hint = NearestName.Hint(name, _declared.Keys.Where(path => path.StartsWith(place, StringComparison.Ordinal)).Select(path => path[place.Length..]));
                yield return new(DescriptionDiagnostics.UnknownExtension, Severity.Warning, $"No ruleset in use declares the extension fact '{name.Shown()}' here{hint}", document.Locate(pointer));
            }
            else if (Expected(info, value) is { } expected)
            {
                yield return new(DescriptionDiagnostics.ExtensionOfWrongKind, Severity.Error, $"The extension fact '{name.Shown()}' must be {expected}.", document.Locate(pointer));
            }
        }
    }

    /// <summary>Nearly no description has any: whether there are is found out without a word about places.</summary>
    private static bool HasAny(object part, ObjectType type)
    {
        if ((part as IExtensible)?.Extensions is { Count: > 0 })
        {
            return true;
        }

        foreach (var member in type.Parts)
        {
            var value = member.Get(part);
            if (member.Type is ConditionType.Part next)
            {
                if (value.AsPart() is { } inner && HasAny(inner, next.Type))
                {
                    return true;
                }
            }
            else if (member.Type is ConditionType.ListOf { Element: ConditionType.Part each } && value.TryGetList(out var elements))
            {
                for (var i = 0; i < elements.Count; i++)
                {
                    if (elements[i].AsPart() is { } element && HasAny(element, each.Type))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static IEnumerable<(string Name, ExtensionValue Value, string Holder, string Pointer)> Extensions(object part, ObjectType type, string pointer)
    {
        var own = (part as IExtensible)?.Extensions?.Where(own => own.Value is not null).Select(own => (own.Key, own.Value, type.Path, $"{pointer}/extensions/{JsonPointer.Escape(own.Key)}")) ?? [];
        return own.Concat(type.Members.SelectMany(member => member.Type switch
        {
            ConditionType.Part next => Of(member.Get(part), next, $"{pointer}/{member.Name}"),
            ConditionType.ListOf { Element: ConditionType.Part next } => OfAll(member.Get(part), next, $"{pointer}/{member.Name}"),
            _ => [],
        }));

        static IEnumerable<(string Name, ExtensionValue Value, string Holder, string Pointer)> OfAll(Value list, ConditionType.Part type, string at)
            => list.Elements().SelectMany((element, i) => Of(element, type, ListPlace.ElementPointer(at, list.IsInPart, i)));

        static IEnumerable<(string Name, ExtensionValue Value, string Holder, string Pointer)> Of(Value value, ConditionType.Part type, string at)
            => value.AsPart() is { } part ? Extensions(part, type.Type, at) : [];
    }

    private static string? Expected(FactInfo info, ExtensionValue value)
    {
        var names = info.Values.Select(v => v.Name).ToArray();
        return info.Type switch
        {
            FactType.Boolean => value.Boolean is null ? "true or false" : null,
            FactType.Integer => value.Number is { } number && (number.Exact is not { } exact || double.IsInteger(exact)) ? null : "a whole number",
            FactType.Number => value.Number is null ? "a number" : null,
            FactType.Date => Periods.TryRead(value.Text, out _) ? null : "a day such as \"2026-11-22\"",
            FactType.Choice => value.Text is { } text && names.Contains(text, StringComparer.Ordinal) ? null : $"one of {PlainText.JoinAlternatives(names)}",
            FactType.ChoiceList => value.Texts is { } texts && texts.Concat(texts.Not).All(t => names.Contains(t, StringComparer.Ordinal)) ? null : $"a list of {PlainText.JoinAlternatives(names)}",
            FactType.TextList => value.Texts is null ? "a list of texts" : null,
            _ => value.Text is null ? "text" : null,
        };
    }
}

using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>Checks the extension facts of a description against what the rulesets in use declare.</summary>
internal sealed class ExtensionChecker(IEnumerable<RulesetPlan> rulesets)
{
    public const string Undeclared = "RRD0201";
    public const string WrongForm = "RRD0202";

    private readonly Dictionary<string, FactInfo> _declared = rulesets.SelectMany(ruleset => ruleset.Extensions)
        .DistinctBy(info => info.Path, StringComparer.Ordinal)
        .ToDictionary(info => info.Path, StringComparer.Ordinal);

    public static IReadOnlyList<(string Id, string Title)> Diagnostics { get; } =
    [
        (Undeclared, "An extension fact is not declared by any ruleset in use"),
        (WrongForm, "An extension fact is stated in another form than its ruleset declares"),
    ];

    /// <summary>Reports what is wrong, in the order of the description.</summary>
    public void Check(PartnershipDocument document, ICollection<Diagnostic> diagnostics)
        => Visit(document.Partnership, ModelTypes.Partnership, "", document, diagnostics);

    private void Visit(object part, ObjectType type, string pointer, PartnershipDocument document, ICollection<Diagnostic> diagnostics)
    {
        if (part is IExtensible { Extensions: { Count: > 0 } extensions })
        {
            foreach (var (name, value) in extensions)
            {
                Check(name, value, type.Path, $"{pointer}/extensions/{JsonPointer.Escape(name)}", document, diagnostics);
            }
        }

        foreach (var member in type.Members)
        {
            var at = $"{pointer}/{member.Name}";
            if (member.Type is ConditionType.Part next && member.Get(part).AsPart() is { } child)
            {
                Visit(child, next.Type, at, document, diagnostics);
            }
            else if (member.Type is ConditionType.ListOf { Element: ConditionType.Part element })
            {
                var elements = member.Get(part).Elements();
                for (var i = 0; i < elements.Count; i++)
                {
                    if (elements[i].AsPart() is { } inner)
                    {
                        Visit(inner, element.Type, $"{at}/{PlainText.Number(i)}", document, diagnostics);
                    }
                }
            }
        }
    }

    private void Check(string name, ExtensionValue value, string holder, string pointer, PartnershipDocument document, ICollection<Diagnostic> diagnostics)
    {
        var place = $"{holder}.extensions.".TrimStart('.');
        if (!_declared.TryGetValue(place + name, out var info))
        {
            var hint = NearestName.Hint(name, _declared.Keys.Where(path => path.StartsWith(place, StringComparison.Ordinal)).Select(path => path[place.Length..]));
            diagnostics.Add(new(Undeclared, Severity.Warning, $"No ruleset in use declares the extension fact '{name}' here{hint}", document.Locate(pointer)));
        }
        else if (Expected(info, value) is { } expected)
        {
            diagnostics.Add(new(WrongForm, Severity.Error, $"The extension fact '{name}' must be {expected}.", document.Locate(pointer)));
        }
    }

    /// <summary>What should be there, or null where it is.</summary>
    private static string? Expected(FactInfo info, ExtensionValue value)
    {
        var names = info.Values.Select(v => v.Name).ToArray();
        return info.Type switch
        {
            FactType.Boolean => value.Boolean is null ? "true or false" : null,
            FactType.Integer => value.Number is { } number && double.IsInteger(number) ? null : "a whole number",
            FactType.Number => value.Number is null ? "a number" : null,
            FactType.Date => Days.TryRead(value.Text, out _) ? null : "a day such as \"2026-11-22\"",
            FactType.Choice => value.Text is { } text && names.Contains(text, StringComparer.Ordinal) ? null : $"one of {PlainText.Join(names, " or ")}",
            FactType.ChoiceList => value.Texts is { } texts && texts.All(t => names.Contains(t, StringComparer.Ordinal)) ? null : $"a list of {PlainText.Join(names, " or ")}",
            FactType.TextList => value.Texts is null ? "a list of texts" : null,
            _ => value.Text is null ? "text" : null,
        };
    }
}

using System.Globalization;
using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>Checks the extension facts of a description against what the rulesets in use declare.</summary>
internal sealed class ExtensionChecker
{
    /// <summary>An extension fact that no ruleset in use declares.</summary>
    public const string Undeclared = "RRD0201";

    /// <summary>An extension fact of another form than declared.</summary>
    public const string WrongForm = "RRD0202";

    private const string Marker = "extensions.";
    private readonly Dictionary<string, Dictionary<string, FactInfo>> _declared = new(StringComparer.Ordinal);

    public ExtensionChecker(IEnumerable<RulesetPlan> rulesets)
    {
        foreach (var info in rulesets.SelectMany(ruleset => ruleset.Extensions))
        {
            var at = info.Path.LastIndexOf(Marker, StringComparison.Ordinal);
            var holder = info.Path[..at].TrimEnd('.');
            if (!_declared.TryGetValue(holder, out var names))
            {
                _declared.Add(holder, names = new(StringComparer.Ordinal));
            }

            names.TryAdd(info.Path[(at + Marker.Length)..], info);
        }
    }

    /// <summary>Id and one-line title of each diagnostic.</summary>
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
            switch (member.Type)
            {
                case ConditionType.Part next when member.Get(part).AsPart() is { } child:
                    Visit(child, next.Type, $"{pointer}/{member.Name}", document, diagnostics);
                    break;
                case ConditionType.ListOf { Element: ConditionType.Part next } when member.Get(part) is { Kind: ValueKind.List } list:
                    for (var i = 0; i < list.Count; i++)
                    {
                        if (list.ElementAt(i).AsPart() is { } element)
                        {
                            Visit(element, next.Type, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{member.Name}/{i}"), document, diagnostics);
                        }
                    }

                    break;
            }
        }
    }

    private void Check(string name, ExtensionValue value, string holder, string pointer, PartnershipDocument document, ICollection<Diagnostic> diagnostics)
    {
        var names = _declared.GetValueOrDefault(holder);
        if (names is null || !names.TryGetValue(name, out var info))
        {
            var hint = NearestName.Hint(name, names?.Keys ?? Enumerable.Empty<string>());
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

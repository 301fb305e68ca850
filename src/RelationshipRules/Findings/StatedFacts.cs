using RelationshipRules.Conditions;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

internal sealed class StatedFacts(ValueText values, Partnership partnership)
{
    private readonly List<StatedFact> _facts = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public static List<StatedFact> Of(Assessment assessment)
    {
        var facts = new StatedFacts(assessment.Basis.Values, assessment.Document.Partnership);
        facts.Add(ModelTypes.Partnership, assessment.Document.Partnership, "", "");
        foreach (var fact in assessment.DerivedFacts.Where(fact => fact.Value is not null))
        {
            var slash = fact.Pointer.LastIndexOf('/');
            var owner = fact.Pointer[..slash];
            facts._facts.Add(new(facts._keys.GetValueOrDefault(owner, owner) + fact.Pointer[slash..], fact.Path, fact.Pointer, fact.Title, IsDerived: true, fact.Value, fact.Text) { Place = ModelPlaces.ElementOf(assessment.Document.Partnership, fact.Pointer) });
        }

        return facts._facts;
    }

    private void Add(ObjectType type, object part, string key, string pointer)
    {
        foreach (var member in type.Members)
        {
            var value = member.Get(part);
            var at = $"{pointer}/{member.Name}";
            var name = key.Length == 0 ? member.Name : $"{key}/{member.Name}";
            switch (member)
            {
                case { } when value.IsUnknown:
                    break;
                case { Fact: { } fact }:
                    // Money is a part of the model and has no plain form but its text.
                    var text = values.WriteWithUnit(value, member.Type, fact);
                    _facts.Add(new(name, fact.Path, at, fact.Title, member.GetStated(part).IsUnknown, value.Kind == ValueKind.Object ? text : PlainValue.Of(value), text) { Place = ModelPlaces.ElementOf(partnership, at) });
                    break;
                case { Type: ConditionType.Part inner }:
                    Add(inner.Type, value.AsPart()!, name, at);
                    break;
                case { Type: ConditionType.ListOf { Element: ConditionType.Part element } }:
                    AddElements(element.Type, value, name, at);
                    break;
            }
        }

        if (part is IExtensible { Extensions: { } extensions })
        {
            foreach (var (name, value) in extensions.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                var stated = value.Boolean is { } truth ? Value.From(truth) : value.Number is { } number ? Value.From((Known<double>?)number)
                    : value.Text is { } words ? Value.From(words) : Value.FromList(value.Texts, TextListAccessor.Instance);
                var path = $"{type.Path}.extensions.{name}".TrimStart('.');
                _facts.Add(new($"{key}/extensions/{name}", path, $"{pointer}/extensions/{JsonPointer.Escape(name)}", ListPlace.Words(name).Trim(), IsDerived: false, PlainValue.Of(stated), values.Write(stated, null, null)));
            }
        }
    }

    private void AddElements(ObjectType type, Value list, string key, string pointer)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list.ElementAt(i).AsPart() is { } element)
            {
                var at = ListPlace.ElementPointer(pointer, list.IsInPart, i);
                _keys[at] = element is IIdentified { Id: { Length: > 0 } id } ? $"{key}#{id}" : $"{key}/{PlainText.Number(i)}";
                Add(type, element, _keys[at], at);
            }
        }
    }
}

/// <summary>A fact that a description states, or that a ruleset works out from it, ready to be compared with another description's.</summary>
/// <param name="Key">The place by the ids of list elements (<c>agreements#g1/termMonths</c>), so that an element is found again when its list has been reordered.</param>
/// <param name="Path">The path in the catalogue.</param>
/// <param name="Pointer">The place in the description.</param>
/// <param name="Title">The short name for readers.</param>
/// <param name="IsDerived">Whether a ruleset worked it out.</param>
/// <param name="Value">A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/> (dates and money as text) or list of strings.</param>
/// <param name="Text">The value in words.</param>
public sealed record StatedFact(string Key, string Path, string Pointer, string Title, bool IsDerived, object? Value, string Text)
{
    /// <summary>The element of a list that it belongs to, "agreement g1 (Advice)"; null for a fact of the whole.</summary>
    public string? Place { get; init; }
}

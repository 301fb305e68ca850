using System.Globalization;
using RelationshipRules.Conditions;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>Lists what a description states and what rulesets work out from it.</summary>
internal sealed class StatedFacts
{
    private readonly List<StatedFact> _facts = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly ValueText _values;

    private StatedFacts(Assessment assessment) => _values = assessment.Basis.Values;

    /// <summary>The facts of a description, in the model's order, then what rulesets work out.</summary>
    public static List<StatedFact> Of(Assessment assessment)
    {
        var facts = new StatedFacts(assessment);
        facts.Add(ModelTypes.Partnership, assessment.Document.Partnership, "", "");
        facts.AddDerived(assessment.DerivedFacts);
        return facts._facts;
    }

    private void Add(ObjectType type, object part, string key, string pointer)
    {
        foreach (var member in type.Members)
        {
            var value = member.Get(part);
            if (value.IsUnknown)
            {
                continue;
            }

            var at = $"{pointer}/{member.Name}";
            var name = key.Length == 0 ? member.Name : $"{key}/{member.Name}";
            if (member.Fact is { } fact)
            {
                var text = _values.Write(value, member.Type, fact);
                _facts.Add(new(name, fact.Path, at, fact.Title, IsDerived: false, Plain(value, text), value.Kind is ValueKind.Int or ValueKind.Double ? PlainText.WithUnit(text, fact.Unit) : text));
                continue;
            }

            switch (member.Type)
            {
                case ConditionType.Part inner:
                    Add(inner.Type, value.AsPart()!, name, at);
                    break;
                case ConditionType.ListOf { Element: ConditionType.Part element }:
                    AddElements(element.Type, value, name, at);
                    break;
            }
        }

        if (part is IExtensible { Extensions: { } extensions })
        {
            foreach (var (name, value) in extensions.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                AddExtension(type, key, pointer, name, value);
            }
        }
    }

    private void AddElements(ObjectType type, Value list, string key, string pointer)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list.ElementAt(i).AsPart() is not { } element)
            {
                continue;
            }

            var at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}");
            var id = (element as IIdentified)?.Id;
            var elementKey = string.IsNullOrEmpty(id) ? string.Create(CultureInfo.InvariantCulture, $"{key}/{i}") : $"{key}#{id}";
            _keys[at] = elementKey;
            Add(type, element, elementKey, at);
        }
    }

    private void AddExtension(ObjectType type, string key, string pointer, string name, ExtensionValue value)
    {
        object plain = value.Boolean is { } truth ? truth : value.Number is { } number ? number : value.Text ?? (object)(value.Texts ?? []);
        var prefix = type.Path.Length == 0 ? "" : type.Path + ".";
        _facts.Add(new($"{key}/extensions/{name}", $"{prefix}extensions.{name}", $"{pointer}/extensions/{JsonPointer.Escape(name)}", ListPlace.Words(name).Trim(), IsDerived: false, plain, PlainText.Of(plain)));
    }

    private void AddDerived(IEnumerable<DerivedFact> derived)
    {
        foreach (var fact in derived)
        {
            if (fact.Value is null)
            {
                continue;
            }

            var slash = fact.Pointer.LastIndexOf('/');
            var owner = fact.Pointer[..slash];
            _facts.Add(new($"{_keys.GetValueOrDefault(owner, owner)}{fact.Pointer[slash..]}", fact.Path, fact.Pointer, fact.Title, IsDerived: true, fact.Value, fact.Text));
        }
    }

    /// <summary>Money is a part of the model and has no plain form but its text.</summary>
    private static object? Plain(Value value, string text) => value.Kind == ValueKind.Object ? text : PlainValue.Of(value);
}

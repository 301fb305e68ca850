using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>Tells a proposed change in words, and in values of .NET.</summary>
internal sealed class TargetText(ValueText values, Partnership partnership)
{
    /// <summary>The proposal for a reader, without what it leads to.</summary>
    public PlannedChange Describe(FactTarget target)
    {
        var from = target.Current.IsUnknown ? PlainText.NotStated : Write(target, target.Current);
        var to = Wanted(target);
        var place = ModelPlaces.ElementOf(partnership, target.Pointer);
        var change = target.Current.IsUnknown ? $"{to} (not stated so far)" : Change(target, to, from);
        return new()
        {
            Pointer = target.Pointer,
            Path = target.Fact.Path,
            Title = target.Fact.Title,
            Place = place,
            From = target.Current.IsUnknown ? null : target.Plain(target.Current),
            To = target.To,
            Options = [.. target.Options.Select(option => target.Plain(option))],
            FromText = from,
            ToText = to,
            Text = (place is null ? "" : $"{place}: ") + $"{target.Fact.Title}: {change}",
            ChangeableBy = target.Fact.ChangeableBy,
        };
    }

    private string Change(FactTarget target, string to, string from)
    {
        if (target.Options[0].Kind != ValueKind.List)
        {
            // A unit that is a remark in brackets is read once.
            var note = $" ({target.Fact.Unit})";
            return $"from {(from.EndsWith(note, StringComparison.Ordinal) ? from[..^note.Length] : from)} to {to}";
        }

        var before = target.Current.Elements();
        var after = target.Options[0].Elements();
        var parts = new List<string>();
        var removed = before.Where(element => !after.Contains(element)).ToList();
        if (removed.Count > 0)
        {
            parts.Add(after.Count == 0 ? "none any more" : $"without {Join(target, removed)}");
        }

        var added = after.Where(element => !before.Contains(element)).ToList();
        if (added.Count > 0)
        {
            // Of what several elements could do, the reader learns all of them.
            var choices = target.Goals.OfType<Goal.With>().Where(goal => goal.Items.Count > 1 && goal.Items.Any(added.Contains) && !goal.IsMetBy(target.Current)).ToList();
            var certain = added.Where(element => target.Goals.OfType<Goal.With>().Any(goal => goal.Items is [var only] && only.Equals(element))).ToList();
            if (certain.Count > 0)
            {
                parts.Add($"add {Join(target, certain)}");
            }

            // Where only the number counts, what is named is an example.
            var examples = added.Where(element => !certain.Contains(element) && !choices.Exists(goal => goal.Items.Contains(element))).ToList();
            if (examples.Count > 0)
            {
                parts.Add($"add at least {(examples.Count == 1 ? "one" : PlainText.Number(examples.Count))}, such as {Join(target, examples)}");
            }

            parts.AddRange(choices.Select(goal => $"add {Join(target, goal.Items, " or ")}"));
        }

        return PlainText.Join(parts);
    }

    private string Wanted(FactTarget target)
    {
        if (target.Type is ConditionType.Choice)
        {
            return Join(target, target.Options, " or ");
        }

        var value = target.Options[0];
        var text = Write(target, value);
        if (value.Kind == ValueKind.List && value.Count > 0 && target.Goals.OfType<Goal.Count>().Any() && !target.Goals.OfType<Goal.With>().Any() && target.Current.IsUnknown)
        {
            return $"at least {(value.Count == 1 ? "one" : PlainText.Number(value.Count))}, such as {text}";
        }

        var bounds = target.Goals.OfType<Goal.Compare>().ToList();
        if (bounds.Count == 0 || bounds.DistinctBy(b => IsLower(b.Operator)).Count() > 1)
        {
            return text;
        }

        if (value.TryGetNumber(out var proposed) && (proposed == target.Fact.Minimum || proposed == target.Fact.Maximum))
        {
            return text;
        }

        // The bound that the proposed value comes from is the one that binds.
        var binding = bounds.MaxBy(bound => IsLower(bound.Operator) ? bound.Bound.TryGetNumber(out var low) ? low : 0 : bound.Bound.TryGetNumber(out var high) ? -high : 0)!;
        if (value.Kind == ValueKind.Day)
        {
            return IsLower(binding.Operator) ? $"{text} or later" : $"{text} or earlier";
        }

        var isWhole = value.Kind == ValueKind.Int;
        return binding.Operator switch
        {
            BinaryOperator.Less when !isWhole => $"less than {Write(target, binding.Bound)}",
            BinaryOperator.Greater when !isWhole => $"more than {Write(target, binding.Bound)}",
            _ => IsLower(binding.Operator) ? $"at least {text}" : $"at most {text}",
        };
    }

    private static bool IsLower(BinaryOperator comparison) => comparison is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    private string Join(FactTarget target, IReadOnlyList<Value> elements, string last = " and ") => PlainText.Join([.. elements.Select(element => Write(target, element))], last);

    private string Write(FactTarget target, Value value)
    {
        if (target.Currency is { } currency && value.TryGetNumber(out var amount))
        {
            return PlainText.Money(amount, currency);
        }

        var type = value.Kind == ValueKind.String && target.Type is ConditionType.ListOf list ? list.Element : target.Type;
        var text = values.Write(value, type, target.Fact);
        return value.Kind is ValueKind.Int or ValueKind.Double ? PlainText.WithUnit(text, target.Fact.Unit) : text;
    }
}

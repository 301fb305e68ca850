using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>Tells a proposed change in words, and in values of .NET.</summary>
internal sealed class TargetText(ValueText values, Partnership partnership, FactTarget target)
{
    public PlannedChange Describe()
    {
        var isStated = !target.Current.IsUnknown;
        var from = isStated ? Write(target.Current) : PlainText.NotStated;
        var to = Wanted();
        var place = ModelPlaces.ElementOf(partnership, target.Pointer);
        return new()
        {
            Pointer = target.Pointer,
            Path = target.Fact.Path,
            Title = target.Fact.Title,
            Place = place,
            From = isStated ? target.Plain(target.Current) : null,
            To = target.To,
            Options = [.. target.Options.Select(target.Plain)],
            FromText = from,
            ToText = to,
            Text = place is null ? Whole() : CoreWords.Change_At(place, Whole()),
            ChangeableBy = PartySide.WhoChanges(partnership, target.Fact, target.Pointer),
        };

        string Whole() => CoreWords.Change(target.Fact.Title, isStated ? Change(to, from) : CoreWords.Change_NotStatedSoFar(to), SpanThatFollows());
    }

    private string Change(string to, string from)
    {
        if (target.Options[0].Kind != ValueKind.List)
        {
            // A unit that is a remark in brackets is read once.
            var note = $" ({target.Fact.Unit})";
            return CoreWords.Change_FromTo(from.EndsWith(note, StringComparison.Ordinal) ? from[..^note.Length] : from, to);
        }

        var (before, after) = (target.Current.Elements(), target.Options[0].Elements());
        Value[] removed = [.. before.Where(element => !after.Contains(element))], added = [.. after.Where(element => !before.Contains(element))];

        // Of what several elements could do, the reader learns all of them; where only the number counts, what is named is an example.
        Goal.With[] goals = [.. target.Goals.OfType<Goal.With>()];
        Value[] certain = [.. added.Where(element => goals.Any(goal => goal.Items is [var only] && only.Equals(element)))];
        Goal.With[] choices = [.. goals.Where(goal => goal.Items.Count > 1 && goal.Items.Any(added.Contains) && !goal.Items.Any(certain.Contains) && !goal.IsMetBy(target.Current))];
        Value[] examples = [.. added.Where(element => !certain.Contains(element) && !choices.Any(goal => goal.Items.Contains(element)))];
        string?[] parts =
        [
            removed.Length == 0 ? null : after.Count == 0 ? CoreWords.Change_NoneAnyMore : CoreWords.Change_Without(Join(removed)),
            certain.Length == 0 ? null : CoreWords.Change_Add(Join(certain)),
            examples.Length == 0 ? null : CoreWords.Change_AddAtLeast(AtLeast(examples.Length), Join(examples)),
            .. choices.Select(goal => CoreWords.Change_Add(JoinAlternatives(goal.Items))),
        ];
        return PlainText.Join([.. parts.OfType<string>()]);
    }

    /// <summary>What comes of a moved day, in brackets: the span that follows from it; empty for other facts, and where it stays as long.</summary>
    private string SpanThatFollows()
    {
        if (FactCatalog.All.FirstOrDefault(fact => fact.FollowsFrom is [_, var last] && string.Equals(last, target.Fact.Path, StringComparison.Ordinal)) is not { } span)
        {
            return "";
        }

        var pointer = $"{ModelPlaces.OwnerOf(target.Pointer)}/{span.Path[(span.Path.LastIndexOf('.') + 1)..]}";
        if (!ModelPlaces.IsDerived(partnership, pointer) || LastDay.Of(partnership, span, pointer)?.SpanUntil(target.To) is not { IsUnknown: false } after)
        {
            return "";
        }

        var (before, then) = (Write(ModelPlaces.Read(partnership, pointer)!.Value.Value), Write(after));
        return string.Equals(before, then, StringComparison.Ordinal) ? "" : CoreWords.Change_Span(span.Title, before, then);

        string Write(Value value) => values.WriteWithUnit(value, ConditionType.Int, span);
    }

    private string Wanted()
    {
        if (target.Type is ConditionType.Choice)
        {
            return JoinAlternatives(target.Options);
        }

        var value = target.Options[0];
        var text = Write(value);
        if (value.Kind == ValueKind.List && value.Count > 0 && target.Goals.OfType<Goal.Count>().Any() && !target.Goals.OfType<Goal.With>().Any() && target.Current.IsUnknown)
        {
            return CoreWords.Change_SuchAs(AtLeast(value.Count), text);
        }

        Goal.Compare[] bounds = [.. target.Goals.OfType<Goal.Compare>()];
        if (bounds.DistinctBy(b => IsLower(b.Operator)).Count() != 1 || (value.TryGetNumber(out var proposed) && (proposed == target.Fact.Minimum || proposed == target.Fact.Maximum)))
        {
            return text;
        }

        // The bound that the proposed value comes from is the one that binds.
        var binding = bounds.MaxBy(bound => !bound.Bound.TryGetNumber(out var number) ? 0 : IsLower(bound.Operator) ? number : -number)!;
        return (binding.Operator, value.Kind) switch
        {
            (var comparison, ValueKind.Day) => IsLower(comparison) ? CoreWords.Change_OrLater(text) : CoreWords.Change_OrEarlier(text),
            (BinaryOperator.Less, not ValueKind.Int) => CoreWords.Change_LessThan(Write(binding.Bound)),
            (BinaryOperator.Greater, not ValueKind.Int) => CoreWords.Change_MoreThan(Write(binding.Bound)),
            var (comparison, _) => IsLower(comparison) ? CoreWords.Change_AtLeast(text) : CoreWords.Change_AtMost(text),
        };
    }

    private static string AtLeast(int count) => count == 1 ? CoreWords.Change_AtLeastOne : CoreWords.Change_AtLeast(PlainText.Number(count));

    private static bool IsLower(BinaryOperator comparison) => comparison is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    private string Join(IReadOnlyList<Value> elements) => PlainText.Join([.. elements.Select(Write)]);

    private string JoinAlternatives(IReadOnlyList<Value> elements) => PlainText.JoinAlternatives([.. elements.Select(Write)]);

    private string Write(Value value) => target.Currency is { } currency && value.TryGetNumber(out var amount)
        ? PlainText.Money(amount, currency)
        : values.WriteWithUnit(value, value.Kind == ValueKind.String && target.Type is ConditionType.ListOf list ? list.Element : target.Type, target.Fact);
}

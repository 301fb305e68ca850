using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Goals;

/// <summary>The later of two days that a span of time follows from: it is the one to move for a longer or a shorter span, which would contradict the days if it were stated otherwise.</summary>
internal sealed class LastDay
{
    private readonly PartnershipDocument _document;
    private readonly string _span;
    private readonly Value _first;

    private LastDay(Partnership partnership, string span, Value first, string pointer, FactInfo fact, Value value)
        => (_document, _span, _first, Pointer, Fact, Value) = (PartnershipDocument.FromPartnership(partnership), span, first, pointer, fact, value);

    /// <summary>Where the day stands.</summary>
    public string Pointer { get; }

    public FactInfo Fact { get; }

    /// <summary>What is stated of it.</summary>
    public Value Value { get; }

    /// <summary>The day for a span at a place; null where that follows from no two days, or not both of them are stated.</summary>
    public static LastDay? Of(Partnership partnership, FactInfo span, string pointer)
    {
        return span.FollowsFrom is [var first, var last] && Read(first) is { IsUnknown: false } start && Read(last) is { IsUnknown: false } end
            ? new(partnership, pointer, start, PlaceOf(last), FactCatalog.Find(last)!, end)
            : null;

        string PlaceOf(string path) => $"{ModelPlaces.OwnerOf(pointer)}/{path[(path.LastIndexOf('.') + 1)..]}";

        Value Read(string path) => ModelPlaces.Read(partnership, PlaceOf(path))?.Value ?? Value.Unknown;
    }

    /// <summary>The span once the day is another.</summary>
    public Value SpanUntil(object day)
        => _document.Edit([FactEdit.Clear(_span), FactEdit.Set(Pointer, day)]).Document is { } moved ? ModelPlaces.Read(moved.Partnership, _span)!.Value.Value : Value.Unknown;

    /// <summary>The goals of the day for the goals of the span; empty where no day does.</summary>
    public IReadOnlyList<Goal> GoalsFor(Goal span) => span switch
    {
        Goal.Compare { Operator: BinaryOperator.Greater or BinaryOperator.GreaterOrEqual } => Bound(BinaryOperator.GreaterOrEqual, Earliest(span)),
        Goal.Compare => Bound(BinaryOperator.LessOrEqual, Latest(span)),
        Goal.OneOf { Values: [{ Kind: ValueKind.Bool } order] } => order.Equals(Value.True) ? Bound(BinaryOperator.GreaterOrEqual, Earliest(span)) : [],
        Goal.OneOf { Values: [var only] } =>
        [
            .. Bound(BinaryOperator.GreaterOrEqual, Earliest(new Goal.Compare(BinaryOperator.GreaterOrEqual, only))),
            .. Bound(BinaryOperator.LessOrEqual, Latest(new Goal.Compare(BinaryOperator.LessOrEqual, only))),
        ],
        _ => [],
    };

    private static IReadOnlyList<Goal> Bound(BinaryOperator comparison, int? day)
        => day is { } number ? [new Goal.Compare(comparison, Value.From((DateOnly?)DateOnly.FromDayNumber(number)))] : [];

    private int? Earliest(Goal span) => FirstThat(day => IsMet(span, day)) is var day && IsMet(span, day) ? day : null;

    private int? Latest(Goal span) => IsMet(span, Start) ? FirstThat(day => !IsMet(span, day)) - 1 : null;

    private int Start => (int)_first.ToInterval()!.Most;

    private bool IsMet(Goal span, int day) => span.IsMetBy(SpanUntil(DateOnly.FromDayNumber(day)));

    /// <summary>The first day of which something is so, of days after which it stays so; the last day that there is where it is so of none.</summary>
    private int FirstThat(Predicate<int> isSo)
    {
        var (low, high) = (Start, DateOnly.MaxValue.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isSo(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

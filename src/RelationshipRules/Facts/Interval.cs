using System.Globalization;

namespace RelationshipRules.Facts;

/// <summary>A number of which only bounds are known, both of them possible values.</summary>
/// <param name="From">The least that it can be; negative infinity for no bound.</param>
/// <param name="To">The most that it can be; positive infinity for no bound.</param>
internal sealed record Interval(double From, double To)
{
    /// <summary>The bounds in words: "at least 2", "2 to 4".</summary>
    public override string ToString() =>
        double.IsInfinity(To) ? string.Create(CultureInfo.InvariantCulture, $"at least {From}")
        : double.IsInfinity(From) ? string.Create(CultureInfo.InvariantCulture, $"at most {To}")
        : string.Create(CultureInfo.InvariantCulture, $"{From} to {To}");
}

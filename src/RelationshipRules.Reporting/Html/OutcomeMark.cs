namespace RelationshipRules.Reporting.Html;

/// <summary>How an outcome looks: a sign, a class for its colour, and words. The sign and the words say all that the colour says.</summary>
/// <param name="Sign">A sign that stands without colour.</param>
/// <param name="Class">The class in the style sheet.</param>
internal sealed record OutcomeMark(string Sign, string Class)
{
    /// <summary>The look of an outcome.</summary>
    public static OutcomeMark Of(Outcome outcome) => outcome switch
    {
        Outcome.Satisfied => new("✓", "yes"),
        Outcome.Violated => new("✗", "no"),
        Outcome.Explained => new("~", "why"),
        Outcome.Undetermined => new("?", "open"),
        _ => new("–", "na"),
    };
}

namespace RelationshipRules.Reporting.Html;

/// <summary>How an outcome looks: a sign, and a class for its colour. The sign and the words beside it say all that the colour says.</summary>
internal readonly record struct OutcomeMark(string Sign, string Class)
{
    public static OutcomeMark Of(Outcome outcome) => outcome switch
    {
        Outcome.Satisfied => new("✓", "yes"),
        Outcome.Violated => new("✗", "no"),
        Outcome.Explained => new("~", "why"),
        Outcome.Undetermined => new("?", "open"),
        _ => new("–", "na"),
    };

    public void Write(HtmlBuilder page) => page.Add($"<span class=\"sign {Class}\" aria-hidden=\"true\">{Sign}</span>");
}

namespace RelationshipRules.Reporting.Csv;

/// <summary>Makes text safe for spreadsheets, which run what looks like a formula.</summary>
internal static class CsvText
{
    /// <summary>
    /// The text on one line, with an apostrophe before it where a spreadsheet would take it for a formula: also after spaces, and in the
    /// full-width forms that some take for the plain ones. A spreadsheet shows the text; a program that reads the file sees the apostrophe.
    /// </summary>
    public static string Neutral(string text)
    {
        text = SafeText.Clean(text);
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
    }
}

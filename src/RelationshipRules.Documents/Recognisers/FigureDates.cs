using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>
/// Days in figures: 01/04/2026, 1.4.2026, 2026-04-01. Which of the first two figures is the month, other days of the document show, else its language; where neither does, a day may be either.
/// </summary>
internal sealed partial class FigureDates
{
    private const string Months = "(January|February|March|April|May|June|July|August|September|October|November|December)";

    private readonly bool? _isDayFirst;

    private FigureDates(bool? isDayFirst) => _isDayFirst = isDayFirst;

    public static FigureDates Of(IEnumerable<string> texts)
    {
        var (figures, inWords, language) = ((Day: false, Month: false), (Day: false, Month: false), (Elsewhere: false, American: false));
        foreach (var text in texts)
        {
            foreach (Match match in MayHaveFigures(text) ? Figures().Matches(text) : Enumerable.Empty<Match>())
            {
                figures.Day |= match.Groups["mark"].ValueSpan is "." || IsOver12(match.Groups["first"].ValueSpan);
                figures.Month |= IsOver12(match.Groups["second"].ValueSpan);
            }

            if (text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                inWords.Day |= !inWords.Day && WordsDayFirst().IsMatch(text);
                inWords.Month |= !inWords.Month && WordsMonthFirst().IsMatch(text);
            }

            language.Elsewhere |= !language.Elsewhere && Elsewhere().IsMatch(text);
            language.American |= !language.American && American().IsMatch(text);
        }

        return new(figures is (false, false) ? Either(inWords.Day, inWords.Month) ?? Either(language.Elsewhere, language.American) : Either(figures.Day, figures.Month));

        static bool? Either(bool day, bool month) => day == month ? null : day;

        static bool IsOver12(ReadOnlySpan<char> figures) => int.Parse(figures, CultureInfo.InvariantCulture) > 12;
    }

    /// <summary>A text with its days in words, as forms of words know them.</summary>
    public string InWords(string text) => MayHaveFigures(text)
        ? YearFirst().Replace(Figures().Replace(text, match => Day(match, _isDayFirst != false) is { } day ? Words(day) : match.Value), static match => Day(match, isDayFirst: false) is { } day ? Words(day) : match.Value)
        : text;

    /// <summary>The other day that figures of a sentence may mean, which were read as this one; null where they can mean no other.</summary>
    public DateOnly? Other(string sentence, DateOnly read) => _isDayFirst is null && read.Day <= 12 && read.Day != read.Month
        ? Figures().Matches(sentence).Where(match => match.Groups["mark"].ValueSpan is not "." && Day(match, isDayFirst: true) == read).Select(static match => Day(match, isDayFirst: false)).FirstOrDefault()
        : null;

    /// <summary>Whether a mark stands between two figures: most sentences have none, and need no more than this look.</summary>
    private static bool MayHaveFigures(string text)
    {
        for (var at = text.AsSpan().IndexOfAny('/', '.', '-'); at >= 0 && at + 1 < text.Length;)
        {
            if (at > 0 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
            {
                return true;
            }

            var next = text.AsSpan(at + 1).IndexOfAny('/', '.', '-');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static DateOnly? Day(Match match, bool isDayFirst)
    {
        var (first, second, year) = (Number("first"), Number("second"), Number("year"));
        var (day, month) = isDayFirst || match.Groups["mark"].ValueSpan is "." ? (first, second) : (second, first);
        (day, month) = month > 12 ? (month, day) : (day, month);
        year += year < 100 ? 2000 : 0;
        return month is >= 1 and <= 12 && day >= 1 && year is >= 1900 and <= 2100 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture).ToLowerInvariant();

    [GeneratedRegex(@"(?<![\d/.-])(?<first>[0-3]?[0-9])(?<mark>[/.-])(?<second>[0-3]?[0-9])\k<mark>(?<year>(19|20)[0-9]{2}|(?<=/)[0-9]{2})(?![\d/-])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?<![\d/.-])(?<year>(19|20)[0-9]{2})-(?<first>[01][0-9])-(?<second>[0-3][0-9])(?<mark>)(?![\d/-])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\b[0-3]?[0-9](st|nd|rd|th)? (of )?" + Months + @"\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex WordsDayFirst();

    [GeneratedRegex(@"\b" + Months + @" [0-3]?[0-9](st|nd|rd|th)?, (19|20)[0-9]{2}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex WordsMonthFirst();

    [GeneratedRegex(@"[£€]|\b([Oo]rganisations?|[Pp]rogrammes?|[Cc]ouncils?|[Cc]harit(y|ies)|UK|England|Scotland|Wales|Ireland|Australia|New Zealand)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b([Oo]rganizations?|[Pp]rograms?|[Ff]iscal [Yy]ear|United States|U\.S\.|501\(c\))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex American();
}

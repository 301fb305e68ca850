using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipRules.Exchange.Values;

namespace RelationshipRules.Exchange.Sources;

/// <summary>Records of a sheet: a row of titles, and a record for each row after it.</summary>
/// <param name="areTitles">Whether a row has the titles.</param>
/// <param name="pathOf">The path of the field that a title means.</param>
/// <param name="tell">Told what is to be known of the sheet as a whole.</param>
/// <param name="limits">What is too much.</param>
internal sealed partial class SheetSource(Func<IReadOnlyList<string>, bool> areTitles, Func<string, string> pathOf, Action<string> tell, RecordLimits limits)
{
    /// <summary>Among so many rows that say anything the titles are looked for: before them stand the name of the sheet and notes.</summary>
    private const int MostRowsToTitles = 20;

    /// <summary>What explains the titles stands right below them.</summary>
    private const int MostRowsOfHelp = 3;

    private const int FewestWordsOfHelp = 3;
    private const int MostLinesTold = 1_000;

    private static readonly string[] ToldInFigures = ["amountAwarded", "awardDate", "plannedDates/0/startDate", "plannedDates/0/endDate", "plannedDates/0/duration"];

    private List<(string Path, string Title)> _columns = [];
    private int _number;

    /// <summary>The row of titles; null where the first rows have none.</summary>
    public static SheetRow? FindTitles(IEnumerable<SheetRow> rows, Func<IReadOnlyList<string>, bool> areTitles) =>
        rows.Where(static r => !r.IsEmpty).Take(MostRowsToTitles).FirstOrDefault(r => areTitles(r.Cells));

    /// <summary>The row that most likely has titles, whatever they are: the first that is at least half as wide as the widest of those near it.</summary>
    public static SheetRow? GuessTitles(IEnumerable<SheetRow> rows)
    {
        var first = rows.Where(static r => !r.IsEmpty).Take(MostRowsToTitles).ToList();
        var most = first.Select(Width).DefaultIfEmpty(0).Max();
        return first.Find(r => 2 * Width(r) >= most);

        static int Width(SheetRow row) => row.Cells.Count(static c => !string.IsNullOrWhiteSpace(c));
    }

    /// <summary>Reads the records of rows; those of several sheets one after the other.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="placeOf">What a row is called by its number: "row 12", or "line 12" of a text.</param>
    /// <param name="noTitles">What is wrong where no row has the titles.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IEnumerable<SourceRecord> Read(IEnumerable<SheetRow> rows, Func<int, string> placeOf, string noTitles, CancellationToken cancellationToken)
    {
        var hasTitles = false;
        var (above, below) = (0, 0);
        foreach (var read in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (read.Problem is { } problem)
            {
                yield return SourceRecord.Bad(_number + 1, placeOf(read.Number), problem);
            }
            else if (read.IsEmpty)
            {
                continue;
            }
            else if (hasTitles)
            {
                foreach (var record in Records(read, placeOf, below++ < MostRowsOfHelp))
                {
                    yield return record;
                }
            }
            else if (areTitles(read.Cells))
            {
                hasTitles = true;
                TakeTitles(read, above, placeOf);
            }
            else if (++above == MostRowsToTitles)
            {
                break;
            }
        }

        if (!hasTitles && above > 0)
        {
            throw new RecordFileException(noTitles) { LacksTitles = true };
        }
    }

    private void TakeTitles(SheetRow row, int above, Func<int, string> placeOf)
    {
        _columns = [.. row.Cells.Select(title => (pathOf(title.Trim()), title.Trim()))];
        if (above > 0)
        {
            tell(RecordWords.RowsAbove(placeOf(row.Number), above.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var several in _columns.Where(static c => c.Path.Length > 0).GroupBy(static c => c.Path, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            tell(RecordWords.SeveralColumns(several.First().Title));
        }
    }

    private IEnumerable<SourceRecord> Records(SheetRow row, Func<int, string> placeOf, bool mayHelp)
    {
        var place = placeOf(row.Number);
        if (row.Cells.Count != _columns.Count && Swallowed(row) is { Count: > 0 } lines)
        {
            yield return SourceRecord.Bad(++_number, place, $"a quotation mark in it is not closed, or not opened: the {lines.Count} lines after it are taken for a part of it, and cannot be read.");
            foreach (var line in lines.Take(MostLinesTold))
            {
                yield return SourceRecord.Bad(++_number, placeOf(line), $"it stands within a quotation mark of {place} that is not closed.");
            }

            yield break;
        }

        var record = ToRecord(++_number, place, row);
        yield return record.Problem is null && LeftOut(row, record, mayHelp) is { } reason ? record with { LeftOut = reason } : record;
    }

    /// <summary>The lines that stand within a cell of a row and have as many separators as rows of their own.</summary>
    private List<int> Swallowed(SheetRow row)
    {
        var lines = new List<int>();
        var before = 0;
        foreach (var cell in row.Cells)
        {
            var parts = cell.ReplaceLineEndings("\n").Split('\n');
            for (var i = 1; i < parts.Length; i++)
            {
                if (2 * parts[i].Count(static c => c is ',' or ';' or '\t' or '|') >= _columns.Count - 1)
                {
                    lines.Add(row.Number + before + i);
                }
            }

            before += parts.Length - 1;
        }

        return lines;
    }

    /// <summary>Why a row is no record, though nothing is wrong with it.</summary>
    private string? LeftOut(SheetRow row, SourceRecord record, bool mayHelp)
    {
        if (row.Cells.Take(_columns.Count).Select((cell, i) => cell.Trim().Equals(_columns[i].Title, StringComparison.OrdinalIgnoreCase)).All(static same => same))
        {
            return RecordWords.LeftOut_Titles;
        }

        var first = row.Cells.First(static c => !string.IsNullOrWhiteSpace(c)).Trim();
        if (Total().IsMatch(first) || (record.Text("id") is null && row.Cells.Any(static c => Total().IsMatch(c.Trim())))
            || (TotalOf().IsMatch(first) && !record.Fields.Keys.Any(static path => path.StartsWith("recipient", StringComparison.Ordinal))))
        {
            return RecordWords.LeftOut_Total;
        }

        return mayHelp && IsHelp(record) ? RecordWords.LeftOut_Help : null;
    }

    /// <summary>Whether words stand, several and not the same, where a record has an amount, days and months.</summary>
    private static bool IsHelp(SourceRecord record)
    {
        var told = ToldInFigures.Select(record.Text).OfType<string>().ToList();
        return told.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1
            && told.Exists(static text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWordsOfHelp)
            && told.TrueForAll(static text => FieldText.Number(text) is null && FieldText.Day(text, out _) is null && FieldText.Months(text) is null && text.Any(char.IsLetter));
    }

    private SourceRecord ToRecord(int number, string place, SheetRow row)
    {
        if (row.Cells.Skip(_columns.Count).Any(static cell => !string.IsNullOrWhiteSpace(cell)))
        {
            return SourceRecord.Bad(number, place, string.Create(CultureInfo.InvariantCulture, $"it has {row.Cells.Count} cells under {_columns.Count} titles; a separator in a text may lack its quotation marks."));
        }

        var fields = new Dictionary<string, SourceField>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(row.Cells.Count, _columns.Count); i++)
        {
            if (_columns[i].Path.Length > 0 && JsonSource.Add(fields, _columns[i].Path, _columns[i].Title, row.Cells[i], limits) is { } problem)
            {
                return SourceRecord.Bad(number, place, problem);
            }
        }

        return new(number, place, fields);
    }

    [GeneratedRegex(@"^(grand |overall |sub-? ?)?totals?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(grand |overall |sub-? ?)?totals?( [\w/-]{1,20}){1,3}:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex TotalOf();
}

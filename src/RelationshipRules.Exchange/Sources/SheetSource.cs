using System.Globalization;

namespace RelationshipRules.Exchange.Sources;

/// <summary>Records of a sheet: a row of titles, and a record for each row after it.</summary>
internal static class SheetSource
{
    /// <summary>Reads the records of rows.</summary>
    /// <param name="rows">The rows; the first that says anything has the titles.</param>
    /// <param name="pathOf">The path of the field that a title means.</param>
    /// <param name="row">What a row is called: "row", or "line" of a text.</param>
    /// <param name="limits">What is too much.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IEnumerable<SourceRecord> Read(IEnumerable<SheetRow> rows, Func<string, string> pathOf, string row, RecordLimits limits, CancellationToken cancellationToken)
    {
        List<(string Path, string Title)>? columns = null;
        var number = 0;
        foreach (var read in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = string.Create(CultureInfo.InvariantCulture, $"{row} {read.Number}");
            if (read.Problem is { } problem)
            {
                yield return SourceRecord.Bad(number + 1, place, problem);
            }
            else if (read.IsEmpty)
            {
                continue;
            }
            else if (columns is null)
            {
                columns = [.. read.Cells.Select(title => (pathOf(title.Trim()), title.Trim()))];
            }
            else
            {
                yield return ToRecord(++number, place, read, columns, limits);
            }
        }
    }

    private static SourceRecord ToRecord(int number, string place, SheetRow row, List<(string Path, string Title)> columns, RecordLimits limits)
    {
        if (row.Cells.Skip(columns.Count).Any(static cell => !string.IsNullOrWhiteSpace(cell)))
        {
            return SourceRecord.Bad(number, place, string.Create(CultureInfo.InvariantCulture, $"it has {row.Cells.Count} cells under {columns.Count} titles; a separator in a text may lack its quotation marks."));
        }

        var fields = new Dictionary<string, SourceField>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(row.Cells.Count, columns.Count); i++)
        {
            if (columns[i].Path.Length > 0 && JsonSource.Add(fields, columns[i].Path, columns[i].Title, row.Cells[i], limits) is { } problem)
            {
                return SourceRecord.Bad(number, place, problem);
            }
        }

        return new(number, place, fields);
    }
}

using System.Text;
using CsvHelper;
using RelationshipRules.Files;

namespace RelationshipRules.Exchange.Sources;

/// <summary>Rows of a text with separated values: UTF-8 or, where it is not, Windows-1252; commas, semicolons or tabs.</summary>
internal static class CsvSource
{
    public static IEnumerable<SheetRow> Read(Stream stream, RecordLimits limits)
    {
        using var text = new StreamReader(stream, Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new WindowsFallback()), detectEncodingFromByteOrderMarks: true, bufferSize: 65_536, leaveOpen: true);
        using var reader = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, MaxRecordSize = limits.MaxRecordBytes }, leaveOpen: true);
        while (Next(reader) is { } row)
        {
            yield return row;
            if (row.Problem is not null)
            {
                yield break;
            }
        }
    }

    private static SheetRow? Next(CsvReader reader)
    {
        try
        {
            return reader.Read() ? new((int)reader.LineNumber, reader.Current.ToArray()) : null;
        }
        catch (CsvFormatException error)
        {
            return new((int)error.LineNumber, []) { Problem = "the row is larger than the limit, and what follows is not read; a quotation mark may be missing." };
        }
    }
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">The row, or the line of a text, from 1.</param>
/// <param name="Cells">Its texts, by column.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Why the sheet cannot be read on; null where it can.</summary>
    public string? Problem { get; init; }

    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

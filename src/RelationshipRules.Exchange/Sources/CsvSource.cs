using System.Text;
using CsvHelper;

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

    /// <summary>Takes bytes that are no UTF-8 for characters of Windows-1252, of which all differ from Latin-1 that stand below A0.</summary>
    private sealed class WindowsFallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            // 80 to 9F: quotation marks, dashes, the euro and a few letters; five of them stand for nothing.
            private const string Special = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";
            private byte[] _bytes = [];
            private int _at;

            public override int Remaining => _bytes.Length - _at;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                _bytes = bytesUnknown;
                _at = 0;
                return true;
            }

            public override char GetNextChar()
            {
                if (_at >= _bytes.Length)
                {
                    return '\0';
                }

                var one = _bytes[_at++];
                return one is >= 0x80 and < 0xA0 ? Special[one - 0x80] : (char)one;
            }

            public override bool MovePrevious()
            {
                _at = Math.Max(_at - 1, 0);
                return _at > 0;
            }
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

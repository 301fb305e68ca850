using System.Globalization;
using System.Text.Json;
using CsvHelper;
using RelationshipRules.Reporting.Csv;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Office;

namespace RelationshipRules.Reporting.Formats;

/// <summary>
/// Writes what many descriptions have in common, and nothing of each: the tables of a front page with all their rows, for programs and spreadsheets. A later run takes the JSON kinds to
/// compare with.
/// </summary>
internal sealed class PortfolioWriter(Stream output, ReportOptions options, Action<PortfolioFile, Stream, ReportOptions> write) : IPreparingWriter, IPortfolioWriter
{
    private readonly PortfolioTally _tally = new();
    private string? _profile;
    private DateOnly? _asOf;
    private int _unread;

    public PortfolioNotes Notes { get; set; } = PortfolioNotes.None;

    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        Prepare(assessment, _tally.Count + _unread + 1)();
    }

    public Action Prepare(Assessment assessment, int number)
    {
        var part = FrontPart.Of(assessment, options, showsPaths: false, PortfolioTally.IsAsked(number), []);
        return () =>
        {
            (_profile, _asOf) = (assessment.ProfileName, assessment.AsOf);
            if (part.Unread is null)
            {
                _tally.Add(part);
            }
            else
            {
                _unread++;
            }
        };
    }

    public void Complete() => write(new(_profile, _asOf, _tally.Count, _unread, _tally.Asked, [.. Notes.Tables, .. _tally.Tables(options.Earlier)]), output, options);

    public void Dispose()
    {
        // The stream is the caller's, and the file is made at the end alone.
    }

    /// <summary>One object: what was counted, and each table as a list.</summary>
    public static void WriteJson(PortfolioFile file, Stream output, ReportOptions options)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Options(indented: true)))
        {
            json.WriteStartObject();
            WriteHead(json, file, options);
            json.WriteStartObject("tables");
            foreach (var table in file.Tables)
            {
                json.WriteObjects(table.Name, table.Rows, (json, row) => WriteCells(json, table, row));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>What was counted as the first line, and then a line for each row, with the name of its table.</summary>
    public static void WriteJsonLines(PortfolioFile file, Stream output, ReportOptions options)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Options(indented: false));
        WriteLine(json => WriteHead(json, file, options));
        foreach (var table in file.Tables)
        {
            foreach (var row in table.Rows)
            {
                WriteLine(json =>
                {
                    json.WriteString("table", table.Name);
                    WriteCells(json, table, row);
                });
            }
        }

        void WriteLine(Action<Utf8JsonWriter> write)
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    /// <summary>The rows of all tables below each other: a column holds the same in all tables that have it, and is empty in the others.</summary>
    public static void WriteCsv(PortfolioFile file, Stream output, ReportOptions options)
    {
        List<string> names = [.. file.Tables.SelectMany(static t => t.Columns).Select(static c => c.Name).Distinct(StringComparer.Ordinal)];
        using var csv = CsvWriter.Create(
            output, new CsvWriterOptions { NewLine = "\r\n", WriteByteOrderMark = options.ByteOrderMark, ShouldQuote = static (text, _, _, _) => CsvText.IsSplit(text) }, leaveOpen: true);
        csv.WriteRecord(["table", .. names]);
        foreach (var table in file.Tables)
        {
            var places = table.Columns.Select(c => names.IndexOf(c.Name)).ToList();
            foreach (var row in table.Rows)
            {
                var cells = new string[names.Count + 1];
                Array.Fill(cells, "");
                cells[0] = table.Name;
                for (var i = 0; i < row.Length; i++)
                {
                    // A number below zero is no formula.
                    cells[places[i] + 1] = row[i] is string text ? CsvText.Neutral(text) : Convert.ToString(Rounded(row[i]), CultureInfo.InvariantCulture) ?? "";
                }

                csv.WriteRecord(cells);
            }
        }

        csv.Flush();
    }

    /// <summary>A sheet for each table.</summary>
    public static void WriteExcel(PortfolioFile file, Stream output, ReportOptions options) =>
        ExcelWorkbook.Write(output, [.. file.Tables.Select(ExcelReportWriter.SheetOf).DefaultIfEmpty((ReportWords.Sheet_Nothing, [new(ReportWords.Sheet_Nothing, 30)], []))]);

    private static void WriteHead(Utf8JsonWriter json, PortfolioFile file, ReportOptions options)
    {
        json.WriteObject("tool", ("name", options.ToolName), ("version", options.ToolVersion));
        json.WriteString("profile", file.Profile);
        json.WriteString("asOf", file.AsOf is { } day ? Names.Of(day) : null);
        json.WriteNumber("descriptions", file.Descriptions);
        json.WriteNumber("unread", file.Unread);
        json.WriteNumber("asked", file.Asked);
    }

    private static void WriteCells(Utf8JsonWriter json, PortfolioTable table, object?[] row)
    {
        foreach (var (column, cell) in table.Columns.Zip(row))
        {
            json.WriteValue(column.Name, cell is int number ? (long)number : Rounded(cell));
        }
    }

    /// <summary>Four digits of a share are more than anybody counts.</summary>
    private static object? Rounded(object? cell) => cell is double number ? Math.Round(number, 4, MidpointRounding.AwayFromZero) : cell;
}

/// <summary>What a file of tables holds.</summary>
/// <param name="Profile">By which profile the descriptions were judged; null where there were none.</param>
/// <param name="AsOf">As of which day.</param>
/// <param name="Descriptions">How many were counted.</param>
/// <param name="Unread">How many could not be read.</param>
/// <param name="Asked">Of how many the questions were counted.</param>
/// <param name="Tables">The tables that have rows.</param>
internal sealed record PortfolioFile(string? Profile, DateOnly? AsOf, int Descriptions, int Unread, int Asked, IReadOnlyList<PortfolioTable> Tables);

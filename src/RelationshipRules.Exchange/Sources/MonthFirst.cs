using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Values;

namespace RelationshipRules.Exchange.Sources;

/// <summary>
/// Finds days with the month before the day, for then others of the column and of the record may have it too. Some thousand records are looked at before the first is given out; what a
/// column shows later holds from there on.
/// </summary>
internal static class MonthFirst
{
    private const int MostRecords = 5_000;
    private const int MostCharacters = 8_000_000;

    public static IEnumerable<SourceRecord> Mark(IEnumerable<SourceRecord> records)
    {
        var columns = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<(SourceRecord Record, bool Shows)>();
        var characters = 0;
        var isAhead = true;
        foreach (var record in records)
        {
            var shown = Days(record).Where(static d => d.Order == DayOrder.MonthFirst).Select(static d => d.Path).ToList();
            columns.UnionWith(shown);
            ahead.Enqueue((record, shown.Count > 0));
            characters += isAhead ? record.Fields.Values.Sum(static f => f.Value.Length) : 0;
            isAhead &= ahead.Count < MostRecords && characters < MostCharacters;
            while (!isAhead && ahead.TryDequeue(out var next))
            {
                yield return Marked(next.Record, next.Shows, columns);
            }
        }

        while (ahead.TryDequeue(out var rest))
        {
            yield return Marked(rest.Record, rest.Shows, columns);
        }
    }

    private static SourceRecord Marked(SourceRecord record, bool shows, HashSet<string> columns)
    {
        if (columns.Count == 0)
        {
            return record;
        }

        var open = Days(record).Where(d => d.Order == DayOrder.Either && (shows || columns.Contains(d.Path))).Select(static d => d.Path).ToHashSet(StringComparer.Ordinal);
        return open.Count == 0 ? record : record with { MonthFirst = open };
    }

    private static IEnumerable<(string Path, DayOrder Order)> Days(SourceRecord record)
    {
        foreach (var (path, field) in record.Fields)
        {
            if ((path.EndsWith("Date", StringComparison.Ordinal) || path.StartsWith(MappedFacts.Mark, StringComparison.Ordinal)) && field.Value.Length is > 5 and < 30 && char.IsAsciiDigit(field.Value[0])
                && FieldText.Day(field.Value, out var order) is not null && order != DayOrder.Plain)
            {
                yield return (path, order);
            }
        }
    }
}

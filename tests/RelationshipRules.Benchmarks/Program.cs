using BenchmarkDotNet.Running;
using RelationshipRules.Benchmarks;

if (args is [ColdStart.ChildArgument])
{
    ColdStart.MeasureHere();
    return;
}

if (args is [ColdStart.Argument])
{
    ColdStart.MeasureInChildren();
    return;
}

if (args is [Table.Argument, var page, .. var programs])
{
    Table.Write(page, programs);
    return;
}

if (args is [ColdStart.NothingArgument])
{
    return;
}

if (args is [SmallRecords.Argument, var number, var path])
{
    SmallRecords.WriteFile(path, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

var isShort = args.Contains(BenchmarkConfig.ShortArgument, StringComparer.Ordinal);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run([.. args.Where(arg => !string.Equals(arg, BenchmarkConfig.ShortArgument, StringComparison.Ordinal))], new BenchmarkConfig(isShort));

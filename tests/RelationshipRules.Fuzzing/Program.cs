using System.Globalization;
using RelationshipRules.Fuzzing;

if (args is not [var minutes, var name, var folder, .. var rest] || !double.TryParse(minutes, CultureInfo.InvariantCulture, out var time))
{
    Console.Error.WriteLine($"Usage: MINUTES TARGET FOLDER [SEED]. The targets: {string.Join(", ", Targets.All.Select(static t => t.Name))}.");
    return 2;
}

if (Targets.All.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.Ordinal)) is not { } target)
{
    Console.Error.WriteLine($"There is no target '{name}': {string.Join(", ", Targets.All.Select(static t => t.Name))}.");
    return 2;
}

var fuzzer = new Fuzzer(target, rest is [var seed] ? int.Parse(seed, CultureInfo.InvariantCulture) : 1, TimeSpan.FromSeconds(2));
fuzzer.Run(TimeSpan.FromMinutes(time), 1_000_000, folder, Console.WriteLine);
return fuzzer.Findings.Count == 0 ? 0 : 1;

using System.Globalization;
using System.Security.Cryptography;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Cli.Tests.Outputs;

/// <summary>The same reports to the byte, wherever they are made: no comma for a point, no other sign or calendar, no day more or less.</summary>
public sealed class AnywhereTests : IDisposable
{
    private static readonly string[] Endings = [".json", ".jsonl", ".sarif", ".md", ".html", ".csv", ".xlsx", ".docx", ".txt"];

    private static readonly Lazy<IReadOnlyList<string>> Here = new(static () => Under(CultureInfo.InvariantCulture));

    private readonly ToolRun _tool = new();

    /// <summary>Cultures made for this, and those of the machine where it has any.</summary>
    public static TheoryData<string> Cultures => [.. Sample.Of(IsWithoutCultures ? ["made: commas", "made: signs"] : ["made: commas", "made: signs", "ar-SA", "de-CH", "fa-IR", "fr-FR", "hi-IN", "sv-SE", "th-TH", "tr-TR"])];

    /// <summary>The earliest and the latest there are, and one that is not whole hours off.</summary>
    public static TheoryData<string> Zones => [.. Sample.Of(["UTC", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu"])];

    private static bool IsWithoutCultures => AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant
        || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true";

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Cultures))]
    public void Reports_UnderACulture_AreThoseUnderNone(string name)
    {
        var culture = Culture(name);
        (-1234.5).ToString("N1", culture).ShouldNotBe((-1234.5).ToString("N1", CultureInfo.InvariantCulture));

        Under(culture).ShouldBe(Here.Value);
    }

    [LinuxTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Zones))]
    public void Reports_InATimeZone_AreThoseOfHere(string zone)
    {
        File.Exists(Path.Combine("/usr/share/zoneinfo", zone)).ShouldBeTrue();
        ToolProcess.Run(_tool.Folder, $"TZ={zone} relrules {string.Join(' ', Call("report").Select(static a => $"'{a}'"))}").ExitCode.ShouldBe(0);

        Files(_tool, "report").ShouldBe(Here.Value.Take(Endings.Length));
    }

    public void Dispose() => _tool.Dispose();

    private static CultureInfo Culture(string name)
    {
        if (!name.StartsWith("made: ", StringComparison.Ordinal))
        {
            return new(name);
        }

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var (numbers, days) = (culture.NumberFormat, culture.DateTimeFormat);
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator, numbers.PercentDecimalSeparator, numbers.CurrencyDecimalSeparator) = (",", ".", ",", ",");
        (days.DateSeparator, days.TimeSeparator, days.ShortDatePattern, days.LongDatePattern) = (".", ".", "dd.MM.yyyy", "dddd d. MMMM yyyy");
        if (name.EndsWith("signs", StringComparison.Ordinal))
        {
            (numbers.NegativeSign, numbers.PositiveSign, numbers.NaNSymbol, numbers.PercentSymbol) = ("\u2212", "\u200e+", "n", "\u066a");
            days.MonthNames = days.MonthGenitiveNames = [.. days.MonthNames.Select(static month => month.Length > 0 ? "month " + month : "")];
        }

        return culture;
    }

    private static string[] Call(string name) =>
        ["check", Example, "--profile", "all", "--as-of", "2026-11-22", "--show", "all", "--fail-on", "never", .. Endings.SelectMany(ending => (string[])["--output", name + ending])];

    private static string Example { get; } = Path.Combine(Repository.Root, "examples", "anytown-advice-grant.json");

    private static IEnumerable<string> Files(ToolRun tool, string name) => Endings.Select(ending => $"{ending} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(tool.Folder, name + ending))))}");

    /// <summary>All reports of the example, and what is read of a spreadsheet with days and money, as a culture has it.</summary>
    private static List<string> Under(CultureInfo culture)
    {
        using var tool = new ToolRun();
        var (before, beforeInterface) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            tool.Run(Call("report")).ExitCode.ShouldBe(0, tool.Error);
            tool.Write("grants.csv", "Identifier,Title,Amount Awarded,Currency,Award Date,Planned Dates:Start Date,Planned Dates:Duration (months),Recipient Org:Name,Funding Org:Name\nA1,Ink,\"12,500.50\",GBP,03/04/2025,2025-05-01,12,The Ink Club,Anytown Council\n");
            var records = tool.Run("check", "grants.csv", "--as-of", "2026-11-22", "--format", "json", "--show", "all", "--fail-on", "never").Output;
            var plan = tool.Run("plan", Example, "--as-of", "2026-11-22").Output;
            var questions = tool.Run("questions", Example, "--as-of", "2026-11-22").Output;
            return [.. Files(tool, "report"), records, plan, questions];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeInterface);
        }
    }
}

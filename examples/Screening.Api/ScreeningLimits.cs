using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;

namespace Screening.Api;

/// <summary>How much the service takes on at once; checked when it starts.</summary>
internal sealed class ScreeningLimits
{
    /// <summary>How many descriptions are analysed at once.</summary>
    [Range(1, int.MaxValue)]
    public int MaxConcurrent { get; set; } = 2;

    /// <summary>How many more wait for their turn; those beyond are told to come back.</summary>
    [Range(0, int.MaxValue)]
    public int MaxQueued { get; set; } = 32;

    /// <summary>The largest report. One over a description of 4 KB has some 80 KB.</summary>
    [Range(1, int.MaxValue)]
    public int MaxReportBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>The first two, as the limiter wants them.</summary>
    public ConcurrencyLimiterOptions ToLimiterOptions() => new() { PermitLimit = MaxConcurrent, QueueLimit = MaxQueued };
}

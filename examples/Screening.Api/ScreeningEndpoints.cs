using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RelationshipRules;
using RelationshipRules.DependencyInjection;
using RelationshipRules.Reporting.Formats;

namespace Screening.Api;

/// <summary>POST a description, get what follows from it.</summary>
public static class ScreeningEndpoints
{
    // Diagnostics up to here are about the JSON text; those above are about single facts, and the rest of the description is analysed.
    private const string LastOfTheText = "RRD0020";
    private const string Refused = "RRE0003";

    /// <summary>Maps <c>POST /screenings?profile=…</c>.</summary>
    public static void MapScreenings(this IEndpointRouteBuilder endpoints)
        => endpoints.MapPost("/screenings", ScreenAsync).Accepts<object>("application/json").DisableAntiforgery();

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ScreenAsync(
        HttpContext context,
        IReadOnlyDictionary<string, IRelationshipAnalyzer> analyzers,
        IOptionsMonitor<RelationshipRulesOptions> options,
        IOptions<ScreeningLimits> limits,
        ConcurrencyLimiter limiter,
        CancellationToken cancellationToken,
        string profile = "default")
    {
        if (!analyzers.TryGetValue(profile, out var analyzer))
        {
            return Problems.NoProfile(profile);
        }

        if (!context.Request.HasJsonContentType())
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "A description is sent as application/json.");
        }

        // Read here and not by the analyzer, to which a stream that fails is a description that cannot be read: the server's own words
        // say whether the body was too large, too slow or cut off.
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, cancellationToken);
        }
        catch (BadHttpRequestException e)
        {
            return Problems.Of(e.StatusCode, e.Message);
        }

        // Not before the body is there, so that who sends slowly takes no place from others.
        using var place = await limiter.AcquireAsync(1, cancellationToken);
        if (!place.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "1";
            return Problems.Of(StatusCodes.Status429TooManyRequests, "There is more to do here than can wait; try again in a moment.");
        }

        var document = PartnershipDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length), options.Get(profile).DescriptionLimits, "body");

        // What is no whole JSON text may be half a description; of a file the rest is worth telling, of a request it is not.
        var unread = document.Diagnostics.Where(diagnostic => string.CompareOrdinal(diagnostic.Id, LastOfTheText) <= 0).ToList();
        if (unread.Count > 0)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, $"The description cannot be read. {unread[0].Message}", unread);
        }

        var assessment = analyzer.Analyze(document, cancellationToken);
        if (assessment.IsRefused)
        {
            var refusal = assessment.Diagnostics.First(diagnostic => diagnostic.Id == Refused);
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, refusal.Message, [refusal]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return TypedResults.Stream(Report(assessment, limits.Value.MaxReportBytes), "application/json");
        }
        catch (ReportTooLargeException)
        {
            return Problems.Of(
                StatusCodes.Status422UnprocessableEntity,
                FormattableString.Invariant($"The report would be larger than {limits.Value.MaxReportBytes} bytes: describe fewer elements in one description, or with less evidence."));
        }
    }

    private static ReportBuffer Report(Assessment assessment, int limit)
    {
        var report = new ReportBuffer(limit);
        using (var writer = ReportFormats.Json.Open(report, new() { Indented = false }))
        {
            writer.Write(assessment);
            writer.Complete();
        }

        report.Position = 0;
        return report;
    }
}

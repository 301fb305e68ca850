using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RelationshipRules;
using RelationshipRules.DependencyInjection;
using RelationshipRules.Reporting.Formats;

namespace Screening.Api;

/// <summary>POST a description, get what follows from it.</summary>
public static class ScreeningEndpoints
{
    private const string TooLarge = "RRD0005";
    private const string BadJson = "RRD000";

    /// <summary>Maps <c>POST /screenings?profile=…</c>.</summary>
    public static void MapScreenings(this IEndpointRouteBuilder endpoints)
        => endpoints.MapPost("/screenings", ScreenAsync).Accepts<object>("application/json").DisableAntiforgery();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ScreenAsync(
        HttpRequest request,
        IServiceProvider services,
        IOptionsMonitor<RelationshipRulesOptions> options,
        CancellationToken cancellationToken,
        string profile = "default")
    {
        if (services.GetKeyedService<IRelationshipAnalyzer>(profile) is not { } analyzer)
        {
            return Problems.Of(StatusCodes.Status404NotFound, $"There is no profile '{profile}' here.");
        }

        if (!request.HasJsonContentType())
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "A description is sent as application/json.");
        }

        // A body that says at once that it is too long is not read at all; one that does not is read as far as the limit.
        var limit = options.Get(profile).DescriptionLimits.MaxBytes;
        if (request.ContentLength > limit)
        {
            return Problems.TooLarge(limit);
        }

        var assessment = await analyzer.AnalyzeAsync(request.Body, "body", cancellationToken);
        if (assessment.Diagnostics.Any(diagnostic => diagnostic.Id == TooLarge))
        {
            return Problems.TooLarge(limit);
        }

        // What is no whole JSON text may be half a description; of a file the rest is worth telling, of a request it is not.
        return assessment.Document.IsReadable && !assessment.Diagnostics.Any(diagnostic => diagnostic.Id.StartsWith(BadJson, StringComparison.Ordinal))
            ? TypedResults.File(Report(assessment), "application/json")
            : Problems.Of(StatusCodes.Status400BadRequest, "The description cannot be read.", assessment.Diagnostics);
    }

    // Report writers write synchronously, which a response does not allow; a report is small enough to be held.
    private static byte[] Report(Assessment assessment)
    {
        using var report = new MemoryStream();
        using (var writer = ReportFormats.Json.Open(report, new() { Indented = false }))
        {
            writer.Write(assessment);
            writer.Complete();
        }

        return report.ToArray();
    }
}

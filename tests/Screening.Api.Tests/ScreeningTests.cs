using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Screening.Api.Tests;

public sealed class ScreeningTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    [Fact]
    public async Task Screening_OfADescription_AnswersWithItsFindings()
    {
        using var client = factory.CreateClient();
        var description = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "anytown-advice-grant.json"));

        using var response = await client.PostAsync("/screenings", Json(description));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var report = await response.Content.ReadFromJsonAsync<JsonElement>();
        report.GetProperty("profile").GetRawText().ShouldContain("default");
        Violated(report).ShouldContain("CMP4044");
    }

    [Fact]
    public async Task Screening_WithAnotherProfile_UsesItsRules()
    {
        using var client = factory.CreateClient();

        using var response = await client.PostAsync("/screenings?profile=funder", Json("""{ "agreements": [{ "terminationNoticeMonths": 1 }] }"""));

        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("profile").GetRawText().ShouldContain("funder");
    }

    [Fact]
    public async Task Screening_WithMisspeltFacts_AnalysesTheRestAndSaysWhere()
    {
        using var client = factory.CreateClient();

        using var response = await client.PostAsync("/screenings", Json("""{ "agreements": [{ "termMonth": 12, "terminationNoticeMonths": 1 }] }"""));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = await response.Content.ReadFromJsonAsync<JsonElement>();
        report.GetProperty("diagnostics").EnumerateArray().ShouldContain(diagnostic => diagnostic.GetProperty("message").GetString()!.Contains("termMonths"));
        Violated(report).ShouldContain("CMP4044");
    }

    [Theory]
    [InlineData("{ \"agreements\": [", "RRD0002", 1, 18)]
    [InlineData("[]", "RRD0020", 1, 1)]
    [InlineData("", "RRD0002", 1, 1)]
    public async Task Screening_OfWhatCannotBeRead_IsAProblemWithPlaces(string body, string id, int line, int column)
    {
        using var client = factory.CreateClient();

        using var response = await client.PostAsync("/screenings", Json(body));

        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest);
        var diagnostic = problem.GetProperty("diagnostics").EnumerateArray().First();
        diagnostic.GetProperty("id").GetString().ShouldBe(id);
        diagnostic.GetProperty("severity").GetString().ShouldBe("error");
        diagnostic.GetProperty("line").GetInt32().ShouldBe(line);
        diagnostic.GetProperty("column").GetInt32().ShouldBe(column);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Screening_OfTooMuch_IsRefusedWhetherItsLengthIsToldOrNot(bool isTold)
    {
        using var client = factory.CreateClient();
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "title": "{{new string('x', 300_000)}}" }""")));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/screenings") { Content = content };
        request.Headers.TransferEncodingChunked = !isTold;

        using var response = await client.SendAsync(request);

        (await ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge)).GetProperty("detail").GetString()!.ShouldContain("262144");
    }

    [Fact]
    public async Task Screening_OfSomethingElseThanJson_IsRefused()
    {
        using var client = factory.CreateClient();

        using var response = await client.PostAsync("/screenings", new StringContent("a: b", Encoding.UTF8, "text/plain"));

        await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("/screenings?profile=nobody")]
    public async Task Screening_WithAnUnknownProfile_IsNotFound(string address)
    {
        using var client = factory.CreateClient();

        using var response = await client.PostAsync(address, Json("{}"));

        (await ProblemAsync(response, HttpStatusCode.NotFound)).GetProperty("detail").GetString().ShouldBe("There is no profile 'nobody' here.");
    }

    [Fact]
    public async Task Screening_GivenUpByItsClient_EndsWithoutTrouble()
    {
        using var log = new RecordingLoggerProvider();
        await using var watched = factory.WithWebHostBuilder(host => host.ConfigureLogging(logging => logging.AddProvider(log)));
        var context = await watched.Server.SendAsync(request =>
        {
            request.Request.Method = "POST";
            request.Request.Path = "/screenings";
            request.Request.ContentType = "application/json";
            request.Request.Body = new MemoryStream("{}"u8.ToArray());
            request.RequestAborted = new(canceled: true);
        });

        context.Response.StatusCode.ShouldBe(StatusCodes.Status499ClientClosedRequest);
        log.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rule_ById_TellsItsSource()
    {
        using var client = factory.CreateClient();

        var rule = await client.GetFromJsonAsync<RuleSummary>("/rules/CMP4044");

        rule!.Id.ShouldBe("CMP4044");
        rule.Sources.ShouldContain(source => source.EndsWith("Outcome 4, undertaking 4.4"));
    }

    [Fact]
    public async Task Rule_Misspelt_IsNotFoundWithTheNearest()
    {
        using var client = factory.CreateClient();

        using var response = await client.GetAsync("/rules/CMP4O44");

        (await ProblemAsync(response, HttpStatusCode.NotFound)).GetProperty("detail").GetString()!.ShouldContain("CMP4044");
    }

    private static IEnumerable<string?> Violated(JsonElement report) => report.GetProperty("results").EnumerateArray()
        .Where(result => result.GetProperty("outcome").GetString() == "violated")
        .Select(result => result.GetProperty("rule").GetString());

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem;
    }
}

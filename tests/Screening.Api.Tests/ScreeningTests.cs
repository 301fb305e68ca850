using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Screening.Api.Tests;

public sealed class ScreeningTests(ScreeningService service) : IClassFixture<ScreeningService>
{
    [Fact]
    public async Task Screening_OfADescription_AnswersWithItsFindings()
    {
        using var client = service.CreateClient();

        using var response = await client.PostAsync("/screenings", Json(ScreeningService.Sample));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var report = await response.Content.ReadFromJsonAsync<JsonElement>();
        report.GetProperty("profile").GetRawText().ShouldContain("default");
        Violated(report).ShouldContain("CMP4044");
    }

    [Fact]
    public async Task Screening_WithAnotherProfile_UsesItsRules()
    {
        using var client = service.CreateClient();

        using var response = await client.PostAsync("/screenings?profile=funder", Json("""{ "agreements": [{ "terminationNoticeMonths": 1 }] }"""));

        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("profile").GetRawText().ShouldContain("funder");
    }

    [Fact]
    public async Task Screening_WithMisspeltFacts_AnalysesTheRestAndSaysWhere()
    {
        using var client = service.CreateClient();

        using var response = await client.PostAsync("/screenings", Json("""{ "agreements": [{ "termMonth": 12, "terminationNoticeMonths": 1 }] }"""));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = await response.Content.ReadFromJsonAsync<JsonElement>();
        report.GetProperty("diagnostics").EnumerateArray().ShouldContain(diagnostic => diagnostic.GetProperty("message").GetString()!.Contains("termMonths"));
        Violated(report).ShouldContain("CMP4044");
    }

    [Theory]
    [InlineData("{ \"agreements\" [] }", "RRD0001", 1, 16)]
    [InlineData("{ \"agreements\": [", "RRD0002", 1, 18)]
    [InlineData("", "RRD0002", 1, 1)]
    [InlineData("{ \"title\": \"a\",\n  \"title\": \"b\" }", "RRD0003", 2, 3)]
    [InlineData("{ \"title\": NaN }", "RRD0009", 1, 12)]
    [InlineData("%PDF-1.7", "RRD0013", 1, 1)]
    [InlineData("{ \"title\": \"\\ud800\" }", "RRD0015", 1, 13)]
    [InlineData("[]", "RRD0020", 1, 1)]
    [InlineData("null", "RRD0020", 1, 1)]
    public async Task Screening_OfWhatCannotBeRead_IsAProblemWithPlaces(string body, string id, int line, int column)
        => await CannotBeReadAsync(Json(body), id, line, column);

    [Fact]
    public async Task Screening_OfBytesThatAreNoText_IsAProblemWithPlaces()
    {
        using var content = new ByteArrayContent([.. "{ \"title\": \""u8, 0xFF, .. "\" }"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        await CannotBeReadAsync(content, "RRD0004", 1, 13);
    }

    [Theory]
    [InlineData("{ \"agreements\": ", "[", 1_000, "RRD0006")]
    [InlineData("{ \"agreements\": [{}", ",{}", 10_000, "RRD0007")]
    [InlineData("{ \"title\": \"", "x", 100_001, "RRD0008")]
    public async Task Screening_BeyondALimitOfReading_IsAProblemWithPlaces(string start, string repeated, int times, string id)
    {
        var end = start.EndsWith('"') ? "\" }" : start.EndsWith('}') ? "] }" : "";
        await CannotBeReadAsync(Json(start + string.Concat(Enumerable.Repeat(repeated, times)) + end), id, 1, null);
    }

    [Theory]
    [InlineData("Content-Length: 262145", 0)]
    [InlineData("Transfer-Encoding: chunked", 262_145)]
    public async Task Screening_OfTooMuch_IsRefusedWhetherItsLengthIsToldOrNot(string header, int sent)
    {
        using var client = service.Connect();
        await client.PostAsync(header, sent == 0 ? "" : $"{sent:X}\r\n{new string(' ', sent)}\r\n");

        var answer = await client.ReadToEndAsync();

        answer.ShouldStartWith("HTTP/1.1 413 ");
        answer.ShouldContain("application/problem+json");
        answer.ShouldContain("262144");
    }

    [Fact]
    public async Task Screening_OfAsMuchAsMayBe_IsAnswered()
    {
        using var client = service.CreateClient();

        using var response = await client.PostAsync("/screenings", Json("{}" + new string(' ', 262_142)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Screening_OfMoreElementsThanCanBeEvaluated_IsRefusedAsAWhole()
    {
        using var client = service.CreateClient();

        using var response = await client.PostAsync("/screenings", Json(Descriptions.ManyElements));

        var diagnostic = (await ProblemAsync(response, HttpStatusCode.UnprocessableEntity)).GetProperty("diagnostics").EnumerateArray().ShouldHaveSingleItem();
        diagnostic.GetProperty("id").GetString().ShouldBe("RRE0003");
        diagnostic.GetProperty("line").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Screening_WithAReportOfTooMuch_IsRefused()
    {
        using var client = service.CreateClient();

        using var response = await client.PostAsync("/screenings", Json(Descriptions.MuchEvidence));

        (await ProblemAsync(response, HttpStatusCode.UnprocessableEntity)).GetProperty("detail").GetString()!.ShouldContain("2097152");
    }

    [Fact]
    public async Task Screening_OfSomethingElseThanJson_IsRefused()
    {
        using var client = service.CreateClient();

        using var response = await client.PostAsync("/screenings", new StringContent("a: b", Encoding.UTF8, "text/plain"));

        await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("/screenings?profile=nobody")]
    public async Task Screening_WithAnUnknownProfile_IsNotFound(string address)
    {
        using var client = service.CreateClient();

        using var response = await client.PostAsync(address, Json("{}"));

        (await ProblemAsync(response, HttpStatusCode.NotFound)).GetProperty("detail").GetString().ShouldBe("There is no profile 'nobody' here.");
    }

    [Fact]
    public async Task Rule_ById_TellsItsSource()
    {
        using var client = service.CreateClient();

        var rule = await client.GetFromJsonAsync<RuleSummary>("/rules/CMP4044");

        rule!.Id.ShouldBe("CMP4044");
        rule.Sources.ShouldContain(source => source.EndsWith("Outcome 4, undertaking 4.4"));
    }

    [Fact]
    public async Task Rule_Misspelt_IsNotFoundWithTheNearest()
    {
        using var client = service.CreateClient();

        using var response = await client.GetAsync("/rules/CMP4O44");

        (await ProblemAsync(response, HttpStatusCode.NotFound)).GetProperty("detail").GetString()!.ShouldContain("CMP4044");
    }

    private static IEnumerable<string?> Violated(JsonElement report) => report.GetProperty("results").EnumerateArray()
        .Where(result => result.GetProperty("outcome").GetString() == "violated")
        .Select(result => result.GetProperty("rule").GetString());

    private static StringContent Json(string text) => ScreeningService.Json(text);

    private async Task CannotBeReadAsync(HttpContent body, string id, int line, int? column)
    {
        using var client = service.CreateClient();

        using var response = await client.PostAsync("/screenings", body);

        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest);
        var diagnostic = problem.GetProperty("diagnostics").EnumerateArray().First();
        diagnostic.GetProperty("id").GetString().ShouldBe(id);
        diagnostic.GetProperty("severity").GetString().ShouldBe("error");
        diagnostic.GetProperty("line").GetInt32().ShouldBe(line);
        diagnostic.GetProperty("column").GetInt32().ShouldBe(column ?? diagnostic.GetProperty("column").GetInt32());
        problem.GetProperty("detail").GetString()!.ShouldContain(diagnostic.GetProperty("message").GetString()!);
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem;
    }
}

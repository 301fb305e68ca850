using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using RelationshipRules.DependencyInjection;
using RelationshipRules.Json;
using Screening.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddOptions<ScreeningLimits>().BindConfiguration("Screening").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton(services => new ConcurrencyLimiter(services.GetRequiredService<IOptions<ScreeningLimits>>().Value.ToLimiterOptions()));
builder.WebHost.ConfigureKestrel((host, kestrel) =>
{
    var limits = host.Configuration.GetSection("Kestrel:Limits");
    limits.Bind(kestrel.Limits);

    // Binding leaves as it is what cannot be changed, only replaced.
    kestrel.Limits.MinRequestBodyDataRate = limits.GetSection("MinRequestBodyDataRate").Get<MinDataRate>() ?? kestrel.Limits.MinRequestBodyDataRate;
    kestrel.Limits.MaxRequestBodySize = host.Configuration.GetValue("RelationshipRules:DescriptionLimits:MaxBytes", JsonLimits.Default.MaxBytes);
});

// One analyzer for each profile on offer, all with the limits and rulesets of the configuration.
var profiles = builder.Configuration.GetSection("Profiles").Get<string[]>() ?? ["default"];
foreach (var profile in profiles)
{
    builder.Services.AddRelationshipRules(profile, options => options.ProfileName = profile).BindConfiguration("RelationshipRules");
}

// Not looked up as keyed services by the name in a request: the container remembers every key that it is asked for.
builder.Services.AddSingleton<IReadOnlyDictionary<string, IRelationshipAnalyzer>>(
    services => profiles.ToDictionary(profile => profile, profile => services.GetRequiredKeyedService<IRelationshipAnalyzer>(profile), StringComparer.Ordinal));

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapScreenings();
app.MapRules();
await app.RunAsync();

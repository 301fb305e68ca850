using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using RelationshipRules.Workbench;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.Results;
using RelationshipRules.Workbench.State;

await Page.LoadAsync();
var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddSingleton<Readers>();
builder.Services.AddSingleton<Work>();
builder.Services.AddSingleton<ShownFindings>();
builder.RootComponents.Add<App>("#app");
await builder.Build().RunAsync();

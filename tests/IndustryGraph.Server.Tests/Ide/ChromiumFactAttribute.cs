using IndustryGraph.Server.Ide;
using IndustryGraph.Server.Pages;

namespace IndustryGraph.Server.Tests.Ide;

/// <summary>
/// A test in a real browser. Skipped, saying why, where there is no Chromium (looked for at CHROMIUM, then where the
/// systems' packages put it) or where the server was built without its browser pages.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium is null)
        {
            Skip = "No Chromium: install it (Debian: apt-get install chromium), or name its executable in CHROMIUM.";
        }
        else if (PageBundle.Embedded(IdePage.Name).Page is null)
        {
            Skip = "The server was built without its browser pages: install Node.js 20.19 or newer and build again.";
        }
    }

    /// <summary>The executable; null where there is none.</summary>
    public static string? Chromium { get; } = new[]
    {
        Environment.GetEnvironmentVariable("CHROMIUM"),
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    }.FirstOrDefault(File.Exists);
}

using System.Globalization;
using System.Text.RegularExpressions;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Tests.Testing;
using MudBlazor;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>
/// Every font size there is, read from the stylesheets and the pages: each is a step of the scale in wwwroot/css/theme.css
/// (docs/decisions/0037).
/// </summary>
public sealed partial class TypeScaleTests
{
    private const double Root = 17;
    private const string Residents = "PublicSite/open.css";

    private static readonly string _theme = Repository.Read("BfaRadet.App/wwwroot/css/theme.css");
    private static readonly Dictionary<string, string> _steps = StepsOf(_theme);

    [Fact]
    public void No_stylesheet_and_no_page_names_a_size_outside_the_scale()
    {
        var outside = Sources().SelectMany(file => Outside(file.Path, file.Text));

        Assert.Empty(outside);
    }

    [Theory]
    [InlineData("p { font-size: 0.92rem; }", "0.92rem")]
    [InlineData("p{font-size:.9em}", ".9em")]
    [InlineData("p { font: 600 14px/1.2 sans-serif; }", "600 14px/1.2 sans-serif")]
    [InlineData("p { font-size: var(--text-tiny); }", "var(--text-tiny)")]
    [InlineData("<p style=\"font-size: 14px\">", "14px")]
    [InlineData("at.style.fontSize = '14px';", "'14px'")]
    public void A_size_of_its_own_is_found(string text, string size)
    {
        Assert.Equal($"any: {size}", Assert.Single(Outside("any", text)));
    }

    [Fact]
    public void There_are_few_steps_and_none_is_under_13_px()
    {
        var steps = _steps.Where(step => Rem().IsMatch(step.Value)).Select(step => Pixels(step.Value)).ToList();

        Assert.InRange(steps.Count, 5, 8);
        Assert.Equal(Root / 16, Percent(_steps["text-root"]), 4);
        Assert.All(steps, pixels => Assert.True(pixels >= 13, $"{pixels} px"));
        Assert.Equal(steps.Order(), steps);
    }

    [Fact]
    public void Residents_pages_have_the_same_steps()
    {
        var residents = StepsOf(Repository.Read($"BfaRadet.App/Features/{Residents}"));

        Assert.NotEmpty(residents);
        Assert.All(residents, step => Assert.Equal(_steps[step.Key], step.Value));
    }

    [Fact]
    public void MudBlazor_writes_in_the_same_steps()
    {
        var typography = Theme.Mud.Typography;

        var sizes = typeof(Typography).GetProperties().Select(kind => kind.GetValue(typography)).OfType<BaseTypography>().Select(kind => kind.FontSize).ToList();

        Assert.True(sizes.Count > 10);
        Assert.All(sizes, size => Assert.True(IsStep(size ?? "", _steps), size));
    }

    private static IEnumerable<string> Outside(string path, string text)
    {
        // The residents' page is inlined, and knows the steps it repeats itself.
        var steps = path.EndsWith(Residents, StringComparison.Ordinal) ? StepsOf(text) : _steps;
        return Sizes().Matches(text).Select(size => size.Groups["size"].Value.Trim()).Where(size => !IsStep(size, steps))
            .Concat(Shorthands().Matches(text).Select(font => font.Groups["font"].Value.Trim()).Where(font => font != "inherit"))
            .Select(size => $"{path}: {size}");
    }

    // The display for the room fits a step to the room there is.
    private static bool IsStep(string size, Dictionary<string, string> steps) =>
        Step().Match(size) is { Success: true } step && steps.ContainsKey(step.Groups["name"].Value);

    private static Dictionary<string, string> StepsOf(string css) =>
        Declared().Matches(css).ToDictionary(step => step.Groups["name"].Value, step => step.Groups["size"].Value.Trim());

    private static double Percent(string text) => double.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture) / 100;

    private static double Pixels(string rem) => double.Parse(rem.AsSpan(0, rem.Length - 3), CultureInfo.InvariantCulture) * Root;

    private static IEnumerable<(string Path, string Text)> Sources()
    {
        var app = Path.Combine(Repository.Root, "BfaRadet.App");
        string[] made = ["bin", "obj", "node_modules", "dist", "lib"];
        return Directory.EnumerateFiles(app, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".css" or ".razor" or ".ts")
            .Where(file => !Path.GetRelativePath(app, file).Split(Path.DirectorySeparatorChar).Any(made.Contains))
            .Select(file => (Path.GetRelativePath(app, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(file)));
    }

    [GeneratedRegex(@"(?<![\w-])(?:font-size:|(?:\.fontSize|\bfontSize)\s*[:=](?!=))(?<size>[^;}""]+)")]
    private static partial Regex Sizes();

    [GeneratedRegex(@"(?<![\w-])font:(?<font>[^;}""]+)")]
    private static partial Regex Shorthands();

    [GeneratedRegex(@"--(?<name>(?:text|wall)-(?!unit)[a-z-]+):(?<size>[^;}]+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^(?:var\(--(?<name>[a-z-]+)\)|calc\(var\(--(?<name>wall-[a-z]+)\) \* var\(--passa, 1\)\)|inherit)$")]
    private static partial Regex Step();

    [GeneratedRegex(@"^[\d.]+rem$")]
    private static partial Regex Rem();
}

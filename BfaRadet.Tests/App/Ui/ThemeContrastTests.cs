using System.Globalization;
using System.Text.RegularExpressions;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>Reads wwwroot/css/theme.css: WCAG 2.2 asks 4.5:1 of text and 3:1 of controls and focus.</summary>
public sealed partial class ThemeContrastTests
{
    private static readonly string _css = Repository.Read("BfaRadet.App/wwwroot/css/theme.css");
    private static readonly string[] _grounds = ["bg", "surface", "sunken"];
    private static readonly string[] _inks = ["primary", "accent", "info", "success", "warning", "error"];
    private static readonly string[] _areas = ["sea", "sky", "forest", "heather", "raspberry", "brick", "amber", "slate"];

    [Theory]
    [InlineData("html[data-theme] {")]
    [InlineData("html[data-theme='morkt'] {")]
    public void Text_and_controls_stand_out(string block)
    {
        var colours = ColoursOf(block);

        var tooFaint = Pairs()
            .Select(pair => (pair.Front, pair.Back, pair.Least, Is: Contrast(colours[pair.Front], colours[pair.Back])))
            .Where(pair => pair.Is < pair.Least)
            .Select(pair => $"{pair.Front} on {pair.Back}: {pair.Is:0.00}, wants {pair.Least}");

        Assert.Empty(tooFaint);
    }

    [Theory]
    [InlineData("html[data-theme] {")]
    [InlineData("html[data-theme='morkt'] {")]
    public void The_numbers_MudBlazor_mixes_are_those_of_the_colours(string block)
    {
        var colours = ColoursOf(block);

        var numbers = Numbers().Matches(BlockOf(block));

        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.Equal(
            string.Join(", ", Parts(colours[number.Groups["name"].Value])),
            number.Groups["rgb"].Value));
    }

    [Fact]
    public void Both_themes_say_the_same_names()
    {
        var light = ColoursOf("html[data-theme] {").Keys.Order();
        var dark = ColoursOf("html[data-theme='morkt'] {").Keys.Order();

        Assert.Equal(light, dark);
    }

    private static IEnumerable<(string Front, string Back, double Least)> Pairs() =>
        [
            .. from ground in _grounds from ink in _inks.Concat(["text", "text-muted"]) select (ink, ground, 4.5),
            .. from ground in _grounds from line in new[] { "line-strong", "focus" } select (line, ground, 3.0),
            .. _inks.Select(ink => ($"on-{ink}", ink, 4.5)),
            .. _inks.Select(ink => (ink, $"{ink}-soft", 4.5)),
            .. _inks.Select(ink => ("text", $"{ink}-soft", 4.5)),
            .. _areas.Select(area => ($"area-{area}", $"area-{area}-bg", 4.5)),
            ("on-header", "header", 4.5), ("on-header-muted", "header", 4.5), ("focus-on-header", "header", 3.0), ("text", "mark", 4.5),
        ];

    private static Dictionary<string, string> ColoursOf(string block) =>
        Colours().Matches(BlockOf(block)).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["hex"].Value);

    private static string BlockOf(string start)
    {
        var from = _css.IndexOf(start, StringComparison.Ordinal);
        return _css[from.._css.IndexOf('}', from)];
    }

    private static double Contrast(string one, string other)
    {
        double[] lights = [Luminance(one), Luminance(other)];
        return (lights.Max() + 0.05) / (lights.Min() + 0.05);
    }

    private static double Luminance(string hex)
    {
        var linear = Parts(hex).Select(part => part / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static int[] Parts(string hex) =>
        [.. new[] { 0, 2, 4 }.Select(start => int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"--bfa-(?<name>[\w-]+): #(?<hex>[0-9a-f]{6});")]
    private static partial Regex Colours();

    [GeneratedRegex(@"--bfa-(?<name>[\w-]+)-rgb: (?<rgb>[\d, ]+);")]
    private static partial Regex Numbers();
}

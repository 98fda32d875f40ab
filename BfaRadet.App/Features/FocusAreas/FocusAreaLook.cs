using MudIcons = MudBlazor.Icons.Material.Filled;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>A colour or an icon a focus area may have: the key that is stored, and its name on screen.</summary>
public sealed record LookChoice(string Key, string Name, string Svg = "");

/// <summary>
/// Eight colours (CSS variables --bfa-area-{key} in theme.css, readable in light and dark) and a dozen icons. An unknown key
/// gives slate and a flag, so that an old row does not break a page.
/// </summary>
public static class FocusAreaLook
{
    public static IReadOnlyList<LookChoice> Colours { get; } =
    [
        new("sea", "Hav"),
        new("sky", "Himmel"),
        new("forest", "Skog"),
        new("heather", "Ljung"),
        new("raspberry", "Hallon"),
        new("brick", "Tegel"),
        new("amber", "Bärnsten"),
        new("slate", "Skiffer"),
    ];

    public static IReadOnlyList<LookChoice> Icons { get; } =
    [
        new("flag", "Flagga", MudIcons.Flag),
        new("shield", "Sköld", MudIcons.Shield),
        new("traffic", "Trafik", MudIcons.DirectionsCar),
        new("school", "Skola", MudIcons.School),
        new("home", "Hem", MudIcons.Home),
        new("people", "Människor", MudIcons.Groups),
        new("night", "Natt", MudIcons.NightsStay),
        new("drugs", "Alkohol och droger", MudIcons.LocalPharmacy),
        new("talk", "Samtal", MudIcons.Forum),
        new("fire", "Brand", MudIcons.LocalFireDepartment),
        new("shop", "Handel", MudIcons.Storefront),
        new("light", "Belysning", MudIcons.Lightbulb),
        new("target", "Mål", MudIcons.TrackChanges),
        new("youth", "Unga", MudIcons.EmojiPeople),
        new("family", "Familj", MudIcons.FamilyRestroom),
        new("web", "Nätet", MudIcons.Language),
    ];

    public static string ColourOf(string? key) => Colours.Any(colour => colour.Key == key) ? key! : "slate";

    public static string IconOf(string? key) => (Icons.FirstOrDefault(icon => icon.Key == key) ?? Icons[0]).Svg;
}

using MudBlazor;

namespace BfaRadet.App.Ui.Layout;

/// <summary>
/// Type and shape for MudBlazor. Colours are not here: wwwroot/css/theme.css overrides every palette variable, so that
/// the theme is right before the first paint and without a circuit. The sizes are the steps of the type scale, which lies there too.
/// </summary>
public static class Theme
{
    private static readonly string[] _family = ["Source Sans 3 Variable", "Source Sans 3", "system-ui", "sans-serif"];

    public static MudTheme Mud { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
        Shadows = new Shadow { Elevation = Elevations() },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = _family, FontSize = "var(--text-body)", LineHeight = "1.5", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = _family, FontSize = "var(--text-title)", FontWeight = "600", LineHeight = "1.25", LetterSpacing = "normal" },
            H2 = new H2Typography { FontFamily = _family, FontSize = "var(--text-heading)", FontWeight = "600", LineHeight = "1.25", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = _family, FontSize = "var(--text-lead)", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "normal" },
            H4 = new H4Typography { FontFamily = _family, FontSize = "var(--text-body)", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H5 = new H5Typography { FontFamily = _family, FontSize = "var(--text-body)", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = _family, FontSize = "var(--text-lead)", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "normal" },
            // Subtitle1 is what MudBlazor writes in fields.
            Subtitle1 = new Subtitle1Typography { FontFamily = _family, FontSize = "var(--text-body)", FontWeight = "400", LineHeight = "1.5", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = _family, FontSize = "var(--text-small)", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = _family, FontSize = "var(--text-body)", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = _family, FontSize = "var(--text-small)", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = _family, FontSize = "var(--text-body)", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = _family, FontSize = "var(--text-fine)", LineHeight = "1.4", LetterSpacing = "normal" },
            Overline = new OverlineTypography { FontFamily = _family, FontSize = "var(--text-fine)", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal", TextTransform = "none" },
        },
    };

    // Two elevations are enough: on the page, and floating over it (menus, dialogs).
    private static string[] Elevations() =>
        [.. Enumerable.Range(0, 26).Select(level => level switch
        {
            0 => "none",
            <= 4 => "var(--bfa-shadow-1)",
            _ => "var(--bfa-shadow-2)",
        })];
}

using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>Words and keys for showing a focus area: colour, icon, period.</summary>
public static class FocusAreaWords
{
    /// <summary>"F2".</summary>
    public static string Number(int number) => $"F{number}";

    /// <summary>A key of <see cref="FocusAreaLook.Colours"/>.</summary>
    public static string Key(FocusAreaColour colour) => colour switch
    {
        FocusAreaColour.Teal => "sea",
        FocusAreaColour.Blue => "sky",
        FocusAreaColour.Violet => "heather",
        FocusAreaColour.Rose => "raspberry",
        FocusAreaColour.Red => "brick",
        FocusAreaColour.Amber => "amber",
        FocusAreaColour.Green => "forest",
        _ => "slate",
    };

    /// <summary>A key of <see cref="FocusAreaLook.Icons"/>.</summary>
    public static string Key(FocusAreaIcon icon) => icon switch
    {
        FocusAreaIcon.Target => "target",
        FocusAreaIcon.Traffic => "traffic",
        FocusAreaIcon.Shield => "shield",
        FocusAreaIcon.Home => "home",
        FocusAreaIcon.School => "school",
        FocusAreaIcon.Youth => "youth",
        FocusAreaIcon.Family => "family",
        FocusAreaIcon.Shop => "shop",
        FocusAreaIcon.Light => "light",
        FocusAreaIcon.Web => "web",
        _ => "flag",
    };

    public static string Name(FocusAreaColour colour) =>
        FocusAreaLook.Colours.First(c => c.Key == Key(colour)).Name;

    public static string Name(FocusAreaIcon icon) => FocusAreaLook.Icons.First(i => i.Key == Key(icon)).Name;

    /// <summary>"1 januari 2023–31 december 2024".</summary>
    public static string Period(DateOnly from, DateOnly to) => $"{SwedishDates.Full(from)}–{SwedishDates.Full(to)}";

    /// <summary>The text for an expired one; null while the period lasts.</summary>
    /// <param name="mayChange">Whether the reader is the one to do something about it.</param>
    public static string? Expiry(DateOnly to, DateOnly today, bool mayChange) => to >= today
        ? null
        : $"Perioden gick ut {SwedishDates.Full(to)}.{(mayChange ? " Bestäm nya fokusområden utifrån lägesbilden, eller förläng." : "")}";

    /// <summary>Whether the period has ended.</summary>
    public static bool IsExpired(this FocusAreaView area, DateOnly today) => area.To < today;
}

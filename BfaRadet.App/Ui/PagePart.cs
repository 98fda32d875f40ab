namespace BfaRadet.App.Ui;

/// <summary>A page that takes parts of features that lie above it.</summary>
public enum PagePlace
{
    /// <summary>Among the council's settings, with those of reminders.</summary>
    ReminderSettings,

    /// <summary>Utskick, above the letters.</summary>
    Letters,
}

/// <summary>What a feature adds to a page of a feature below it. The component takes the council as <c>Council</c>, and <c>Place</c>.</summary>
public sealed record PagePart(PagePlace Place, Type Component);

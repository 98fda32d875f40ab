namespace BfaRadet.App;

/// <summary>The municipality's clock: Europe/Stockholm.</summary>
public static class SwedishTime
{
    /// <summary>Its name in the time zone database.</summary>
    public const string Zone = "Europe/Stockholm";

    private static readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>The same moment as a clock in the municipality shows it.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone);

    /// <summary>The moment of a local time. The hour that comes twice in October is the first one.</summary>
    public static DateTimeOffset At(DateTime local) => new(
        local, _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local));

    /// <summary>The day in the municipality.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(Of(clock.GetUtcNow()).DateTime);
}

using BfaRadet.App.Data;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Meetings;

/// <summary>
/// What a meeting's view shows of its council: rarely changed, so it is a shared view of its own, not reloaded for each
/// decision.
/// </summary>
/// <param name="Council">For its rules; not changed here.</param>
public sealed record CouncilFrame(
    CouncilId Id, Council Council, string Name, string Municipality, CouncilSettings Settings, ValueList<Reader> Readers,
    ValueList<FocusAreaView> FocusAreas);

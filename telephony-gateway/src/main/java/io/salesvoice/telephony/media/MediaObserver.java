package io.salesvoice.telephony.media;

/** Watches the media clock beside the flow. Called on media threads: must neither block, allocate nor throw. */
public interface MediaObserver {
    MediaObserver NONE = new MediaObserver() {
        @Override
        public void onTick(long lateNanos) {}

        @Override
        public void onJitter(int samples) {}
    };

    /** A slot of the clock began this much after its time. */
    void onTick(long lateNanos);

    /** Interarrival jitter of one leg, told every five seconds. */
    void onJitter(int samples);
}

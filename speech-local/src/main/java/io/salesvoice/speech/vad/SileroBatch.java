package io.salesvoice.speech.vad;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/** Tensors for one rate and number of streams, over direct buffers that are filled anew for each run. */
final class SileroBatch implements AutoCloseable {
    private final int size;
    private final FloatBuffer input;
    private final FloatBuffer memory;
    private final FloatBuffer output;
    private final FloatBuffer newMemory;
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> outputs;

    SileroBatch(OrtEnvironment environment, int sampleRate, int size, int inputLength) throws OrtException {
        this.size = size;
        this.input = floats(size * inputLength);
        this.memory = floats(2 * size * VadStream.MEMORY);
        this.output = floats(size);
        this.newMemory = floats(2 * size * VadStream.MEMORY);
        LongBuffer rate = ByteBuffer.allocateDirect(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer()
                .put(0, sampleRate);
        long[] memoryShape = {2, size, VadStream.MEMORY};
        this.inputs = Map.of(
                "input", OnnxTensor.createTensor(environment, input, new long[] {size, inputLength}),
                "state", OnnxTensor.createTensor(environment, memory, memoryShape),
                "sr", OnnxTensor.createTensor(environment, rate, new long[0]));
        this.outputs = Map.of(
                "output", OnnxTensor.createTensor(environment, output, new long[] {size, 1}),
                "stateN", OnnxTensor.createTensor(environment, newMemory, memoryShape));
    }

    /** Runs {@code size} full streams from {@code first} on. */
    void run(OrtSession session, VadStream[] streams, int first) throws OrtException {
        for (int i = 0; i < size; i++) {
            VadStream stream = streams[first + i];
            float[] samples = stream.input();
            input.put(i * samples.length, samples);
            memory.put(i * VadStream.MEMORY, stream.memory(), 0, VadStream.MEMORY);
            memory.put((size + i) * VadStream.MEMORY, stream.memory(), VadStream.MEMORY, VadStream.MEMORY);
        }
        session.run(inputs, outputs).close();
        for (int i = 0; i < size; i++) {
            VadStream stream = streams[first + i];
            newMemory.get(i * VadStream.MEMORY, stream.memory(), 0, VadStream.MEMORY);
            newMemory.get((size + i) * VadStream.MEMORY, stream.memory(), VadStream.MEMORY, VadStream.MEMORY);
            stream.advance(output.get(i));
        }
    }

    @Override
    public void close() {
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
    }

    private static FloatBuffer floats(int length) {
        return ByteBuffer.allocateDirect(length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
